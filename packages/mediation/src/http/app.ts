import { drawId } from '@liangpai/server'
import {
  addHealthRoutes,
  answerRefused,
  assetRoutes,
  type BranchAppOptions,
  contextOf,
  createLimit,
  linkLimits,
  liveSite,
  readAssets,
  signInRoutes,
} from '@liangpai/server/http'
import { Hono } from 'hono'
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

/** The whole station as one app: the pages of both sides, of its people and partners. It writes no log of requests. */
export function createStationApp(station: Station, { proxies, report = () => {} }: BranchAppOptions): Hono {
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
  answerRefused(app, { page: (c, code) => refusedPage(contextOf(c, service), code), report })
  return app
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
    ...linkLimits(now),
    complaints: createLimit({ burst: 10, secondsEach: 600, now }),
    pictures: createLimit({ burst: 40, secondsEach: 30, now }),
    messages: createLimit({ burst: 20, secondsEach: 120, now }),
  }
  return { service, refresh }
}
