import { type RefusalCode, type RefusalStatus, refusals } from '@liangpai/presentation'
import { Refusal } from '../refusal.ts'

const TYPE = 'application/problem+json'
const NOT_KEPT = { 'content-type': TYPE, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const TITLES: Readonly<Record<RefusalStatus, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

/** Seconds after which whoever met a 503 may try again. */
export const RETRY_AFTER = '5'

/** What an answer of a status says beside it. */
const OF_STATUS: Partial<Record<RefusalStatus, Record<string, string>>> = {
  401: { 'www-authenticate': 'Bearer' },
  503: { 'retry-after': RETRY_AFTER },
}

/** What a problem answer says beside its status (RFC 9457). `requestId` is for a member's own acts alone. */
export type Problem = {
  code: RefusalCode
  /** By default that of the table. */
  status?: RefusalStatus
  /** A sentence from the table of refusals, where people read the answer as it is. */
  detail?: string
  requestId?: string
  /** The members of what was sent that are wrong, as JSON pointers. */
  pointers?: readonly string[]
  headers?: Record<string, string>
}

/** A problem answer, its status from the table of refusals. No text of an exception: it may name somebody. */
export function problem({
  code,
  status = refusals[code].status,
  detail,
  requestId,
  pointers = [],
  headers,
}: Problem): Response {
  const title = TITLES[status]
  const errors = pointers.map((pointer) => ({ pointer: `#${pointer}` }))
  const more = { ...(detail && { detail }), ...(requestId && { requestId }), ...(errors.length > 0 && { errors }) }
  const body = JSON.stringify({ type: 'about:blank', title, status, code, ...more })
  return new Response(body, { status, headers: { ...NOT_KEPT, ...OF_STATUS[status], ...headers } })
}

/** The problem answer to a failed act: a refusal keeps its code and where the input is wrong, anything else says nothing. */
export const problemOf = (error: unknown, requestId: string): Response =>
  error instanceof Refusal
    ? problem({ code: error.code, requestId, pointers: error.pointers })
    : problem({ code: 'internal', requestId })
