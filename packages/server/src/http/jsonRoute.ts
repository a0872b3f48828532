import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../refusal.ts'
import { problem, problemOf } from './problem.ts'

const MOST_BYTES = 4096
const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** `requestId` names one request to the operator; `report` hears of faults under it, never of an address or a token. */
export type JsonRouteOptions = {
  requestId(): string
  report(fault: { error: unknown; requestId: string }): void
}

/**
 * Adds a POST route that takes at most 4 kB of JSON and answers JSON that is not stored. A `Refusal` becomes a problem
 * answer of its code; anything else is reported and answered as `internal`. Tokens come in the body, never in an
 * address, so that no log and no history holds them.
 */
export function addJsonRoute(
  app: Hono,
  path: string,
  answer: (body: unknown) => Promise<unknown>,
  { requestId, report }: JsonRouteOptions,
): void {
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: () => problem({ code: 'tooLarge' }) })
  app.post(path, limit, async (c) => {
    const id = requestId()
    try {
      return new Response(JSON.stringify((await answer(await readJson(c))) ?? {}), { headers: HEADERS })
    } catch (error) {
      if (!(error instanceof Refusal)) report({ error, requestId: id })
      return problemOf(error, id)
    }
  })
}

/** JSON alone: a form on another site cannot send it without a preflight. */
async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Refusal('jsonExpected')
  try {
    return await c.req.json()
  } catch {
    throw new Refusal('malformed')
  }
}
