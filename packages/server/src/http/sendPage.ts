import type { Markup } from '@liangpai/presentation'
import type { Context } from 'hono'
import { languageFrom } from '../pages/language.ts'
import type { PageContext, Site } from '../pages/site.ts'
import { UNLISTED } from './openHeaders.ts'
import { respond, tagBody } from './taggedBody.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Headers of every page: not stored, not framed, nothing from another origin, and no referrer for what it links to. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  ...UNLISTED,
}

/** What a page of this answer knows, in the language of the address or of the browser. */
export const contextOf = (c: Context, { site }: { site: Site }): PageContext => ({
  site,
  language: languageFrom(c.req.query('lang'), c.req.header('accept-language')),
})

/** Compressed without a risk: no page holds a secret (tokens are in fragments) or repeats what its caller sent. */
export const send = (c: Context, page: Markup, status = 200, headers: Record<string, string> = {}): Promise<Response> =>
  respond(tagBody(page.toString(), { ...PAGE_HEADERS, ...headers }), c.req.raw.headers, status)

/** Not compressed: a page that repeats what was typed is a new one for every caller. */
export const sendOnce = (page: Markup, status: number, headers: Record<string, string> = {}): Response =>
  new Response(page.toString(), { status, headers: { ...PAGE_HEADERS, ...headers } })

/** Something as a file that is saved, not shown, and stored nowhere on the way. */
export const sendFile = (name: string, type: string, body: string): Response =>
  new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...UNLISTED,
    },
  })

/** Leads to another page. */
export const redirect = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
