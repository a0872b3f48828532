import { type RefusalCode, refusals } from '@liangpai/presentation'
import { problem } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type { Service } from './service.ts'

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** For whoever watches the machine: whether the process lives, and whether it can do all of its work. */
export function healthRoutes(app: Hono, { registry, report }: Pick<Service, 'registry' | 'report'>): void {
  app.get('/healthz', (c) => c.json({ status: 'alive' }, 200, HEADERS))
  app.get('/readyz', async (c) => {
    const code = await registry.readiness().catch((error: unknown) => {
      report({ error })
      return 'internal' as const
    })
    return code === undefined ? c.json({ status: 'ready' }, 200, HEADERS) : notReady(code)
  })
}

/** Says what is the case and what to do, to whom the alarm wakes. */
function notReady(code: RefusalCode): Response {
  const { sentence, next } = refusals[code]
  return problem({ code, status: 503, detail: `${sentence.en} ${next.en}` })
}
