import { refusals } from '@liangpai/presentation'
import { drawId, type Readiness, Refusal } from '@liangpai/server'
import {
  addHealthRoutes,
  type AssetSources,
  assetRoutes,
  contextOf,
  createLimit,
  liveSite,
  problem,
  readAssets,
  sendOnce,
  signInRoutes,
  type Unanswered,
  unansweredBy,
  unrouted,
  wantsPage,
} from '@liangpai/server/http'
import { type Context as Call, Hono } from 'hono'
import type { Service } from '../module.ts'
import { refusedPage } from '../pages/refusedPage.ts'
import { signInSite } from '../pages/signInSite.ts'
import { siteOf } from '../pages/start/said.ts'
import type { Settings } from '../store/settings.ts'
import { figureRoutes } from './figureRoutes.ts'
import { officeRoutes } from './officeRoutes.ts'
import { settingsRoutes } from './settingsRoutes.ts'
import { startRoutes } from './startRoutes.ts'
import { startWorkRoutes } from './startWorkRoutes.ts'
import { contextOfWork } from './workParts.ts'

/** `proxies` is the number of trusted proxies in front; `report` gets faults, never an address, a path or a token. */
export type AppOptions = Pick<Service, 'proxies'> & Partial<Pick<Service, 'report'>>

/** What is served: open services. */
export type Served = Pick<Service, 'context' | 'signIn' | 'verbs' | 'modules' | 'workOf' | 'openedOf'> & {
  /** Who they were when they were opened. */
  readonly settings: Settings
  /** Who they are now: a command or another process may have changed it. */
  readSettings(): Promise<Settings>
  readiness: Readiness
  assetSources: AssetSources
}

/** All services of a branch as one app. It writes no log of requests. */
export function createServicesApp(services: Served, { proxies, report = () => {} }: AppOptions): Hono {
  const { service, refresh } = serviceOf(services, { proxies, report })
  const app = new Hono()
  addHealthRoutes(app, { readiness: services.readiness, report: service.report })
  assetRoutes(app, readAssets(services.assetSources))
  app.use(refresh)
  startRoutes(app, service)
  signInRoutes(app, service)
  startWorkRoutes(app, service)
  officeRoutes(app, service)
  figureRoutes(app, service)
  settingsRoutes(app, service)
  for (const module of services.modules) module.routes(app, service)
  app.notFound((c) => refuse(c, service, unrouted(app, c)))
  app.onError((error, c) => {
    const fault = error instanceof Refusal && error.code === 'databaseAway' ? error.cause : error
    if (fault !== undefined && !(fault instanceof Refusal)) report({ error: fault })
    return refuse(c, service, unansweredBy(error))
  })
  return app
}

/** Why there is no answer: a page for browsers, JSON for programs. */
function refuse(c: Call, service: Service, { code, headers }: Unanswered): Response {
  if (!wantsPage(c)) return problem({ code, headers })
  return sendOnce(refusedPage(contextOf(c, service), code), refusals[code].status, headers)
}

function serviceOf(services: Served, options: Pick<Service, 'proxies' | 'report'>) {
  const { context, signIn, verbs, modules, workOf, openedOf } = services
  const now = () => context.now()
  const { site, particulars, refresh } = liveSite({
    origin: context.origin,
    first: services.settings,
    read: services.readSettings,
    siteOf,
  })
  const service: Service = {
    context,
    verbs,
    modules,
    workOf,
    openedOf,
    signIn,
    signInSite,
    now,
    frameFor: (c, session) => contextOfWork(c, service, session),
    site,
    settings: particulars,
    requestId: drawId,
    ...options,
    unknownLinks: createLimit({ burst: 30, secondsEach: 2, now }),
    challenges: createLimit({ burst: 30, secondsEach: 2, now }),
    filings: createLimit({ burst: 20, secondsEach: 300, now }),
  }
  return { service, refresh }
}
