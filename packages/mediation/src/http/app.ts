import { refusals } from '@liangpai/presentation'
import { drawId, Refusal } from '@liangpai/server'
import {
  addHealthRoutes,
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
import { type Context, Hono } from 'hono'
import type { Station } from '../openStation.ts'
import { assetSources } from '../pages/assets.ts'
import { refusedPage } from '../pages/refusedPage.ts'
import { caseRoutes } from './party/caseRoutes.ts'
import { complaintRoutes } from './party/complaintRoutes.ts'
import { signInSite } from '../pages/signInSite.ts'
import { siteOf } from '../pages/siteOf.ts'
import type { Service } from './service.ts'
import { workRoutes } from './work.ts'
import { officeRoutes } from './workOffice.ts'
import { contextFor } from './workParts.ts'
import { personRoutes } from './workPerson.ts'
import { settingsRoutes } from './settingsRoutes.ts'

/** `proxies` is the number of trusted proxies in front; `report` gets faults, never an address, a path or a token. */
export type AppOptions = Pick<Service, 'proxies'> & Partial<Pick<Service, 'report'>>

/** The whole station as one app: the pages of both sides, of its people and partners. It writes no log of requests. */
export function createStationApp(station: Station, { proxies, report = () => {} }: AppOptions): Hono {
  const { service, refresh } = serviceOf(station, { proxies, report })
  const app = new Hono()
  addHealthRoutes(app, { readiness: station.readiness, report: service.report })
  assetRoutes(app, readAssets(assetSources))
  app.use(refresh)
  complaintRoutes(app, service)
  caseRoutes(app, service)
  signInRoutes(app, service)
  workRoutes(app, service)
  officeRoutes(app, service)
  personRoutes(app, service)
  settingsRoutes(app, service)
  app.notFound((c) => refuse(c, service, unrouted(app, c)))
  app.onError((error, c) => {
    const fault = error instanceof Refusal && error.code === 'databaseAway' ? error.cause : error
    if (fault !== undefined && !(fault instanceof Refusal)) report({ error: fault })
    return refuse(c, service, unansweredBy(error))
  })
  return app
}

/** Why there is no answer: a page for browsers, JSON for programs. */
function refuse(c: Context, service: Service, { code, headers }: Unanswered): Response {
  if (!wantsPage(c)) return problem({ code, headers })
  return sendOnce(refusedPage(contextOf(c, service), code), refusals[code].status, headers)
}

function serviceOf(station: Station, options: Pick<Service, 'proxies' | 'report'>) {
  const now = () => station.context.now()
  const { origin } = station.context
  const { site, particulars, refresh } = liveSite({
    origin,
    first: station.settings,
    read: station.readSettings,
    siteOf,
  })
  const service: Service = {
    station,
    signIn: station.signIn,
    signInSite,
    now,
    frameFor: (c, session) => contextFor(c, service, session),
    site,
    settings: particulars,
    requestId: drawId,
    ...options,
    unknownLinks: createLimit({ burst: 30, secondsEach: 2, now }),
    challenges: createLimit({ burst: 30, secondsEach: 2, now }),
    complaints: createLimit({ burst: 10, secondsEach: 600, now }),
    pictures: createLimit({ burst: 40, secondsEach: 30, now }),
    messages: createLimit({ burst: 20, secondsEach: 120, now }),
  }
  return { service, refresh }
}
