import type { RefusalCode } from '@liangpai/presentation'
import type { Context, Hono } from 'hono'
import { Refusal } from '../refusal.ts'
import { TooManyRequests } from './limit.ts'
import { RETRY_AFTER } from './problem.ts'

/** Why a request gets no answer, and the headers that say what to do. */
export type Unanswered = { code: RefusalCode; headers: Record<string, string> }

const METHODS = ['GET', 'POST', 'OPTIONS']

/** Why no route took a request: nothing is at its address, or nothing that its method asks for (RFC 9110, section 15.5.6). */
export function unrouted(app: Hono, { req }: Context): Unanswered {
  const allowed = METHODS.filter((method) =>
    app.router.match(method, req.path)[0].some(([[, route]]) => route.method === method),
  )
  if (allowed.length === 0) return { code: 'notFound', headers: {} }
  return { code: 'methodNotAllowed', headers: { allow: allowed.map((one) => ALSO[one] ?? one).join(', ') } }
}

/** What GET is answered for, HEAD is, too. */
const ALSO: Readonly<Record<string, string>> = { GET: 'GET, HEAD' }

/** Why a route gave no answer: the code of a refusal, of anything else nothing. */
export function unansweredBy(error: unknown): Unanswered {
  if (!(error instanceof Refusal)) return { code: 'internal', headers: {} }
  if (error instanceof TooManyRequests) return { code: error.code, headers: { 'retry-after': String(error.wait) } }
  return { code: error.code, headers: error.status === 503 ? { 'retry-after': RETRY_AFTER } : {} }
}
