import { Hono } from 'hono'
import type { Registry } from '../registry.ts'
import type { BadgeFiles } from './badgeFiles.ts'
import { OPEN } from './cache.ts'
import { createLimit, type Limit } from './limit.ts'
import { memberRoutes } from './member.ts'
import { pageRoutes } from './pages.ts'
import { problem } from './problem.ts'
import { publicRoutes } from './public.ts'

/** `proxies` is how many of ours stand in front; `report` hears of faults, never of an address, a path or a token. */
export type AppOptions = {
  badgeFiles: BadgeFiles
  proxies: number
  report?: (fault: { error: unknown; requestId?: string }) => void
}

/** What the rooms of the service share. */
export type Service = {
  registry: Registry
  badgeFiles: BadgeFiles
  proxies: number
  limit: Limit
  report: NonNullable<AppOptions['report']>
}

/** The whole service as one app: public reads, pages, the member's own acts. It writes no log of requests. */
export function createApp(registry: Registry, options: AppOptions): Hono {
  const { badgeFiles, proxies, report = () => {} } = options
  const service = { registry, badgeFiles, proxies, report, limit: createLimit(() => registry.now()) }
  const app = new Hono()
  publicRoutes(app, service)
  pageRoutes(app, service)
  memberRoutes(app, service)
  app.notFound(() => problem({ code: 'notFound', headers: OPEN }))
  app.onError((error) => {
    report({ error })
    return problem({ code: 'internal', headers: OPEN })
  })
  return app
}
