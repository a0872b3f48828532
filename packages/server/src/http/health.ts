import { type RefusalCode, refusals } from '@liangpai/presentation'
import type { Hono } from 'hono'
import type { Readiness } from '../readiness.ts'
import { problem } from './problem.ts'

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** What is watched: `report` gets a fault that nobody foresaw. */
export type HealthOptions = { readiness: Readiness; report(fault: { error: unknown }): void }

/** `/healthz` and `/readyz`, for whoever watches the machine: whether the process lives, and whether it can do all of its work. */
export function addHealthRoutes(app: Hono, { readiness, report }: HealthOptions): void {
  app.get('/healthz', (c) => c.json({ status: 'alive' }, 200, HEADERS))
  app.get('/readyz', async (c) => {
    const code = await readiness().catch((error: unknown) => {
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
