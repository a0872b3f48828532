/**
 * The wait that a response asks for, in milliseconds (RFC 9110, section 10.2.3: seconds or a date); `undefined` if it
 * asks for none. `now` is in milliseconds.
 */
export function retryAfterOf({ headers }: Response, now: number = Date.now()): number | undefined {
  const text = headers.get('retry-after')?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Only a date with its time zone: engines read years into almost any text.
  const date = text.endsWith('GMT') ? Date.parse(text) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
