import { problem } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type { Service } from './service.ts'

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** For whoever watches the machine: whether the process lives, and whether it can do all of its work. */
export function healthRoutes(app: Hono, { registry }: Pick<Service, 'registry'>): void {
  app.get('/healthz', (c) => c.json({ status: 'alive' }, 200, HEADERS))
  app.get('/readyz', async (c) => {
    const code = await registry.readiness()
    return code === undefined ? c.json({ status: 'ready' }, 200, HEADERS) : problem({ code, status: 503 })
  })
}
