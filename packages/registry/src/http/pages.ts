import { readBadgeNo } from '@liangpai/core'
import { type RefusalCode, refusals } from '@liangpai/presentation'
import { assetRoutes, contextOf, readAssets, redirect, RETRY_AFTER, send, sendOnce } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { assetSources } from '../pages/assets.ts'
import { dataPage } from '../pages/data/dataPage.ts'
import { offerPage } from '../pages/offerPage.ts'
import { receiptPage } from '../pages/receiptPage.ts'
import { refusedPage } from '../pages/refusedPage.ts'
import { stopPage } from '../pages/stopPage.ts'
import { codePage, unavailablePage, unreadablePage, verifyPage } from '../pages/verifyPage.ts'
import { createJudge, lookUp } from './lookup.ts'
import type { Service } from './service.ts'

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
    app.get(`/data${end}`, (c) => send(c, dataPage(contextOf(c, service))))
    app.get(`/receipt${end}`, (c) => send(c, receiptPage(contextOf(c, service))))
    app.get(`/stop${end}`, (c) => send(c, stopPage(contextOf(c, service))))
  }
  assetRoutes(app, readAssets(assetSources))
}

/** Why there is no page, for those who ask for one. */
export const sendRefusedPage = (
  c: Context,
  service: Service,
  code: RefusalCode,
  headers: Record<string, string> = {},
): Promise<Response> => send(c, refusedPage(contextOf(c, service), code), refusals[code].status, headers)

/** What a browser is shown while the database is away. */
export const sendAwayPage = (c: Context, service: Service): Promise<Response> =>
  send(c, unavailablePage(contextOf(c, service)), 503, { 'retry-after': RETRY_AFTER })

const pageOf = (badgeNo: string, language: string | undefined): string =>
  `/verify/${badgeNo}${language ? `?lang=${encodeURIComponent(language)}` : ''}`
