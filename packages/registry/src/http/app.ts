import { Refusal } from '@liangpai/server'
import { createLimit, problem } from '@liangpai/server/http'
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import type { Registry } from '../registry.ts'
import { healthRoutes } from './health.ts'
import { memberRoutes } from './member.ts'
import { OPEN } from './openHeaders.ts'
import { pageRoutes, sendAwayPage, sendNotFoundPage } from './pages.ts'
import { publicRoutes } from './public.ts'
import type { Service } from './service.ts'

/** `proxies` is the number of trusted proxies in front; `report` gets faults, never an address, a path or a token. */
export type AppOptions = Pick<Service, 'badgeFiles' | 'proxies'> & Partial<Pick<Service, 'report'>>

/** The whole service as one app: public reads, pages, a member's own acts. It writes no log of requests. */
export function createApp(registry: Registry, options: AppOptions): Hono {
  const { badgeFiles, proxies, report = () => {} } = options
  const now = () => registry.now()
  const unknownCodes = createLimit({ burst: 60, secondsEach: 1, now })
  const unknownLinks = createLimit({ burst: 30, secondsEach: 2, now })
  const service = { registry, badgeFiles, proxies, report, unknownCodes, unknownLinks }
  const app = new Hono()
  publicRoutes(app, service)
  pageRoutes(app, service)
  memberRoutes(app, service)
  healthRoutes(app, service)
  app.notFound((c) => (wantsPage(c) ? sendNotFoundPage(c, service) : problem({ code: 'notFound', headers: OPEN })))
  app.onError((error, c) => {
    const fault = error instanceof Refusal && error.code === 'databaseAway' ? error.cause : error
    if (fault !== undefined) report({ error: fault })
    if (!(error instanceof Refusal)) return problem({ code: 'internal', headers: OPEN })
    return error.status >= 500 && wantsPage(c) ? sendAwayPage(c, service) : problem({ code: error.code, headers: OPEN })
  })
  return app
}

/** Browsers name HTML; programs that accept anything get JSON. */
const wantsPage = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: ['application/json', 'text/html'], default: 'application/json' }) ===
  'text/html'
