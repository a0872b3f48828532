import { readBadgeNo } from '@liangpai/core'
import type { Markup } from '@liangpai/presentation'
import { compressAhead, problem, respond, RETRY_AFTER, tagBody, type TaggedBody } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { readAssets } from '../pages/assets.ts'
import { languageFrom } from '../pages/language.ts'
import { notFoundPage } from '../pages/notFoundPage.ts'
import { offerPage } from '../pages/offerPage.ts'
import type { PageContext } from '../pages/pageContext.ts'
import { stopPage } from '../pages/stopPage.ts'
import { codePage, unavailablePage, unreadablePage, verifyPage } from '../pages/verifyPage.ts'
import { createJudge, lookUp } from './lookup.ts'
import { UNLISTED } from './openHeaders.ts'
import type { Service } from './service.ts'

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

/** The pages that people read, with their style sheets and scripts. */
export function pageRoutes(app: Hono, service: Service): void {
  const { registry, badgeFiles } = service
  const judge = createJudge(registry)
  app.get('/', () => redirect('/verify'))
  app.get('/verify/:typed{.*}?', async (c) => {
    const context = contextOf(c, service)
    const path = c.req.param('typed')
    const typed = path || c.req.query('badge')
    if (!typed?.trim()) return send(c, codePage(context))
    const read = readBadgeNo(typed, [registry.origin])
    if ('fault' in read) return sendOnce(unreadablePage(context, { typed, fault: read.fault }), 400)
    // The page of a number is one address, which says no more than the number: its answer is the same for all that ended.
    if (!path) return redirect(pageOf(read.badgeNo, c.req.query('lang')))
    const lookup = await lookUp(c, service, read.badgeNo)
    if (lookup.outcome === 'tooMany')
      return send(c, unavailablePage(context), 429, { 'retry-after': String(lookup.wait) })
    return send(c, verifyPage(context, lookup.outcome === 'found' ? await judge(lookup) : undefined))
  })
  for (const end of ['', '/']) {
    app.get(`/offer${end}`, (c) => send(c, offerPage(contextOf(c, service), badgeFiles)))
    app.get(`/stop${end}`, (c) => send(c, stopPage(contextOf(c, service))))
  }
  assetRoutes(app, readAssets())
}

/** A page at an address where nothing is, for those who ask for pages. */
export const sendNotFoundPage = (c: Context, service: Service): Promise<Response> =>
  send(c, notFoundPage(contextOf(c, service)), 404)

/** What a browser is shown while the database is away. */
export const sendAwayPage = (c: Context, service: Service): Promise<Response> =>
  send(c, unavailablePage(contextOf(c, service)), 503, { 'retry-after': RETRY_AFTER })

function contextOf(c: Context, { registry }: Service): PageContext {
  return { registry, language: languageFrom(c.req.query('lang'), c.req.header('accept-language')) }
}

/** Compressed without a risk: no page holds a secret (tokens are in fragments) or repeats what its caller sent. */
const send = (c: Context, page: Markup, status = 200, headers: Record<string, string> = {}): Promise<Response> =>
  respond(tagBody(page.toString(), { ...PAGE_HEADERS, ...headers }), c.req.raw.headers, status)

/** Not compressed: a page that repeats what was typed is a new one for every caller. */
const sendOnce = (page: Markup, status: number): Response =>
  new Response(page.toString(), { status, headers: PAGE_HEADERS })

const pageOf = (badgeNo: string, language: string | undefined): string =>
  `/verify/${badgeNo}${language ? `?lang=${encodeURIComponent(language)}` : ''}`

const redirect = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

function assetRoutes(app: Hono, assets: ReadonlyMap<string, TaggedBody>): void {
  for (const asset of assets.values()) void compressAhead(asset)
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'))
    return asset ? respond(asset, c.req.raw.headers) : problem({ code: 'notFound' })
  })
}
