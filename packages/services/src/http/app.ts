import { drawId, type Readiness } from '@liangpai/server'
import {
  addHealthRoutes,
  answerRefused,
  assetRoutes,
  type AssetSources,
  type BranchAppOptions,
  contextOf,
  createLimit,
  linkLimits,
  liveSite,
  readAssets,
  signInRoutes,
} from '@liangpai/server/http'
import { Hono } from 'hono'
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
export function createServicesApp(services: Served, { proxies, report = () => {} }: BranchAppOptions): Hono {
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
  answerRefused(app, { page: (c, code) => refusedPage(contextOf(c, service), code), report })
  return app
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
    ...linkLimits(now),
    filings: createLimit({ burst: 20, secondsEach: 300, now }),
  }
  return { service, refresh }
}
