import { Refusal } from '@liangpai/server'
import {
  addHealthRoutes,
  createLimit,
  linkLimits,
  OPEN,
  problem,
  signInRoutes,
  type Unanswered,
  unansweredBy,
  unrouted,
  wantsPage,
} from '@liangpai/server/http'
import { type Context, Hono } from 'hono'
import type { Registry } from '../registry.ts'
import { askRoutes } from './ask.ts'
import { initiativeRoutes } from './initiative.ts'
import { lookUpRoutes } from './workLookUp.ts'
import { memberRoutes } from './member.ts'
import { pageRoutes, sendAwayPage, sendRefusedPage } from './pages.ts'
import { publicRoutes } from './public.ts'
import { reportRoutes } from './report.ts'
import { apiRoutes } from './api.ts'
import { openApiRoutes } from './openapi.ts'
import { signInSite } from '../pages/signInSite.ts'
import { tokenSite } from '../pages/tokenSite.ts'
import type { Service } from './service.ts'
import { workRoutes } from './work.ts'
import { openWork } from './workParts.ts'

/** `proxies` is the number of trusted proxies in front; `report` gets faults, never an address, a path or a token. */
export type AppOptions = Pick<Service, 'badgeFiles' | 'proxies'> & Partial<Pick<Service, 'report'>>

/** The whole service as one app: public reads, pages, a member's own acts. It writes no log of requests. */
export function createApp(registry: Registry, options: AppOptions): Hono {
  const { badgeFiles, proxies, report = () => {} } = options
  const now = () => registry.now()
  const unknownCodes = createLimit({ burst: 60, secondsEach: 1, now })
  // A meeting of a branch asks from one address.
  const asks = createLimit({ burst: 30, secondsEach: 300, now })
  const reports = createLimit({ burst: 10, secondsEach: 600, now })
  const service: Service = {
    registry,
    site: registry,
    signIn: registry.signIn,
    signInSite,
    tokens: tokenSite(registry),
    now,
    requestId: () => registry.requestId(),
    frameFor: async (c, session) => (await openWork(c, service, session)).context,
    badgeFiles,
    proxies,
    report,
    unknownCodes,
    ...linkLimits(now),
    asks,
    reports,
  }
  const app = new Hono()
  publicRoutes(app, service)
  signInRoutes(app, service)
  apiRoutes(app, service)
  openApiRoutes(app, service)
  pageRoutes(app, service)
  askRoutes(app, service)
  reportRoutes(app, service)
  initiativeRoutes(app, service)
  memberRoutes(app, service)
  workRoutes(app, service)
  lookUpRoutes(app, service)
  addHealthRoutes(app, { readiness: registry.readiness, report })
  app.notFound((c) => refuse(c, service, unrouted(app, c)))
  app.onError((error, c) => {
    const fault = error instanceof Refusal && error.code === 'databaseAway' ? error.cause : error
    // What anybody can be refused by asking is no fault of ours: it would fill the log.
    if (fault !== undefined && !(fault instanceof Refusal && fault.status < 500)) report({ error: fault })
    const unanswered = unansweredBy(error)
    if (unanswered.code === 'internal') return problemFor(unanswered)
    return error instanceof Refusal && error.status >= 500 && wantsPage(c)
      ? sendAwayPage(c, service)
      : refuse(c, service, unanswered)
  })
  return app
}

/** Why there is no answer: a page for browsers, JSON for programs. */
function refuse(c: Context, service: Service, { code, headers }: Unanswered): Response | Promise<Response> {
  return wantsPage(c) ? sendRefusedPage(c, service, code, headers) : problemFor({ code, headers })
}

const problemFor = ({ code, headers }: Unanswered): Response => problem({ code, headers: { ...OPEN, ...headers } })
