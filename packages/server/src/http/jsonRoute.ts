import type { RefusalCode } from '@liangpai/presentation'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../refusal.ts'
import { bodyLimits } from './bodyLimits.ts'
import { problem, problemOf } from './problem.ts'

const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** How a route names requests, reports faults and limits refusals. */
export type JsonRouteOptions = {
  /** Names one request to the operator. */
  requestId(): string
  /** Hears of faults under that name, never of an address or a token. */
  report(fault: { error: unknown; requestId: string }): void
  /** Counts a refusal, if it is one that counts; returns the seconds that the caller is told to wait instead, or 0. */
  countRefusal(c: Context, code: RefusalCode): number
  /** Whether something of a finished act follows later: it is answered with 202. */
  isUnfinished?(result: unknown): boolean
  /** The bytes of JSON that it takes; those of a private link unless given. */
  mostBytes?: number
}

/** One request: whom it came from, its name, and the headers that its answer gets. */
export type JsonRequest = { c: Context; requestId: string; headers: Headers }

/**
 * Adds a POST route that takes a little JSON and answers JSON that is not stored. A `Refusal` becomes a problem
 * answer of its code; anything else is reported and answered as `internal`. Tokens come in the body, never in an
 * address, so that no log and no history holds them. Answers are not compressed: they may hold tokens.
 */
export function addJsonRoute(
  app: Hono,
  path: string,
  answer: (body: unknown, request: JsonRequest) => Promise<unknown>,
  options: JsonRouteOptions,
): void {
  const { requestId, isUnfinished = () => false, mostBytes = bodyLimits.link } = options
  const limit = bodyLimit({ maxSize: mostBytes, onError: () => problem({ code: 'tooLarge' }) })
  app.post(path, limit, async (c) => {
    const id = requestId()
    // What any page can make a browser send is not counted: it would be somebody else who waits.
    if (!isJson(c)) return problem({ code: 'jsonExpected', requestId: id })
    const body = await c.req.text().catch(() => '')
    try {
      const headers = new Headers({ ...HEADERS, 'x-request-id': id })
      const result = (await answer(parse(body), { c, requestId: id, headers })) ?? {}
      return new Response(JSON.stringify(result), { status: isUnfinished(result) ? 202 : 200, headers })
    } catch (error) {
      return refused(c, id, error, options)
    }
  })
}

/** Adds a GET route that answers JSON that is not stored, to whoever is known by a header. Refusals are those of `addJsonRoute`. */
export function addJsonRead(
  app: Hono,
  path: string,
  answer: (request: JsonRequest) => Promise<unknown>,
  options: JsonRouteOptions,
): void {
  app.get(path, async (c) => {
    const id = options.requestId()
    const headers = new Headers({ ...HEADERS, 'x-request-id': id })
    try {
      return new Response(JSON.stringify(await answer({ c, requestId: id, headers })), { headers })
    } catch (error) {
      return refused(c, id, error, options)
    }
  })
}

function refused(c: Context, requestId: string, error: unknown, { report, countRefusal }: JsonRouteOptions): Response {
  if (!(error instanceof Refusal)) report({ error, requestId })
  const wait = error instanceof Refusal ? countRefusal(c, error.code) : 0
  if (wait === 0) return problemOf(error, requestId)
  return problem({ code: 'tooManyRequests', requestId, headers: { 'retry-after': String(wait) } })
}

/** JSON alone: a form on another site cannot send it without a preflight. */
const isJson = (c: Context): boolean => /^application\/json\b/i.test(c.req.header('content-type') ?? '')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('malformed')
  }
}
