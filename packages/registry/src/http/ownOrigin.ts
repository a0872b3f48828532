import type { Context } from 'hono'

/**
 * Whether a form was sent from a page of the registry itself. Browsers say so in `Sec-Fetch-Site`; older ones and programs send
 * no such header, and an `Origin` that is ours or none. Our pages send no referrer, so `Origin` alone reads `null`.
 */
export function isFromOwnPage(c: Context, origin: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const from = c.req.header('origin')
  return from === undefined || from === origin
}
