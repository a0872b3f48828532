import type { Context, MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

/**
 * Whether a request was sent by a page of `origin`: browsers say so in `Sec-Fetch-Site`, which no page can forge; older ones
 * name the origin, and some that still open public forms say neither. `unsaid` is the answer for those and for programs: false
 * wherever a cookie acts.
 */
export function isSameSite(c: Context, origin: string, { unsaid = false } = {}): boolean {
  const [site, from] = [c.req.header('sec-fetch-site'), c.req.header('origin')]
  if (site !== undefined) return site === 'same-origin'
  return from === undefined ? unsaid : from === origin
}

/** Answers `crossSite` to whatever would change something and was not sent by a page of `origin`. */
export const refuseOtherSites =
  (origin: string): MiddlewareHandler =>
  async (c, next) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!isReading && !isSameSite(c, origin)) return problem({ code: 'crossSite' })
    return next()
  }
