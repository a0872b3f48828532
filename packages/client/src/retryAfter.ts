/** Milliseconds that an answer asks to wait (RFC 9110, 10.2.3: seconds or a date), or `undefined` if it does not say. */
export function retryAfterOf({ headers }: Response, now: number = Date.now()): number | undefined {
  const text = headers.get('retry-after')?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Without its zone it is none: engines read years into anything.
  const date = text.endsWith('GMT') ? Date.parse(text) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
