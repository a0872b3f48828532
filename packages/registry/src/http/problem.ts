import { Refusal } from '../verbs/refusal.ts'

const TYPE = 'application/problem+json'
const NOT_KEPT = { 'content-type': TYPE, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const TITLES: Record<number, string> = {
  400: 'Bad Request',
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
}

/** What a problem answer may say beside its status (RFC 9457). `code` is stable; `requestId` is for member's acts alone. */
export type Problem = { status: number; code: string; requestId?: string; headers?: Record<string, string> }

/** A problem answer. It carries no text of an exception, since that may name somebody. */
export function problem({ status, code, requestId, headers }: Problem): Response {
  const title = TITLES[status] ?? 'Refused'
  const body = JSON.stringify({ type: 'about:blank', title, status, code, ...(requestId && { requestId }) })
  return new Response(body, { status, headers: { ...NOT_KEPT, ...headers } })
}

/** What a verb's failure becomes: a refusal keeps its code, anything else says nothing. */
export function problemOf(error: unknown, requestId: string): Response {
  if (error instanceof Refusal) return problem({ status: error.status, code: error.code, requestId })
  return problem({ status: 500, code: 'internal', requestId })
}
