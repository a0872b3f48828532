import { formatBadgeNo, readBadgeNo } from '@liangpai/core'
import { parseInput } from '@liangpai/server'
import {
  callerAddress,
  byLink,
  formRoute,
  type SentForm,
  contextOf,
  redirect,
  send,
  sendOnce,
} from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { linkToken } from '@liangpai/server/input'
import type { PageContext } from '@liangpai/server/pages'
import { REPORT_CHOICES, readReportForm, type ReportForm } from '../office/report/reportForm.ts'
import { verbs } from '../office/verbs.ts'
import { reportAnswer } from '../pages/report/reportAnswer.ts'
import { reportCodePage } from '../pages/report/reportCodePage.ts'
import { EMPTY_REPORT, type ReportedBadge, type ReportFormPage, reportPage } from '../pages/report/reportPage.ts'
import { reportRemoved } from '../pages/report/reportRemoved.ts'
import { unavailablePage, unreadablePage } from '../pages/verifyPage.ts'
import { createJudge, type FoundBadge, lookUp } from './lookup.ts'
import { linkKinds } from '../pages/linkKinds.ts'
import type { Service } from './service.ts'

/** The form by which anybody reports a problem of a badge number, and the page of the private link that it gives. */
export function reportRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const show = showForm(service)
  const blank = ({ context }: SentForm) => Promise.resolve(sendOnce(reportCodePage(context), 403))
  for (const end of ['', '/']) app.get(`/report${end}`, (c) => chooseBadge(c, service))
  const route = (path: string, answer: (form: SentForm, token: string) => Promise<Response>) =>
    formRoute(app, path, service, {
      answer: (form) =>
        byLink(form, service, linkKinds.report, () => answer(form, parseInput(linkToken, form.text('token')))),
      blank,
    })
  route('/report/link', async ({ context }, token) =>
    sendOnce(reportAnswer(context, await registry.viewReport(token), token), 200),
  )
  route('/report/correct', async ({ c, context }, token) => {
    const { badgeNo, kind, text, contact } = await registry.viewReport(token)
    const form = { kind, text, contact: contact ?? '' }
    return show(c, context, badgeNo, { form, replaces: token, action: `/report/${badgeNo}` })
  })
  route('/report/delete', async ({ context, by }, token) => {
    await registry.perform(verbs['cancel-report'], by, { token })
    return sendOnce(reportRemoved(context), 200)
  })
  app.get('/report/:typed{.+}', (c) => show(c, contextOf(c, service), c.req.param('typed'), {}))
  formRoute(app, '/report/:typed{.+}', service, {
    answer: (form) => byLink(form, service, linkKinds.report, () => receive(form, service, show)),
    blank: ({ c, context }) => show(c, context, c.req.param('typed') ?? '', {}, 403),
  })
}

/** Where no number stands in the address: a field for it. */
function chooseBadge(c: Context, service: Service): Promise<Response> | Response {
  const typed = c.req.query('badge')
  if (!typed?.trim()) return send(c, reportCodePage(contextOf(c, service)))
  const read = readBadgeNo(typed, [service.registry.origin])
  const lang = c.req.query('lang')
  if ('fault' in read) return sendOnce(unreadablePage(contextOf(c, service), { typed, fault: read.fault }), 400)
  return redirect(`/report/${read.badgeNo}${lang ? `?lang=${encodeURIComponent(lang)}` : ''}`)
}

type Show = (
  c: Context,
  context: PageContext,
  typed: string,
  page: Partial<ReportFormPage>,
  status?: number,
  headers?: Record<string, string>,
) => Promise<Response>

/** Shows the form of a number: with its shop where a badge is in effect, and else the same for every number. */
function showForm(service: Service): Show {
  const { registry } = service
  const judge = createJudge(registry)
  return async (c, context, typed, page, status = 200, headers = {}) => {
    const read = readBadgeNo(typed, [registry.origin])
    if ('fault' in read) return sendOnce(unreadablePage(context, { typed, fault: read.fault }), 400)
    const lookup = await lookUp(c, service, read.badgeNo)
    if (lookup.outcome === 'tooMany')
      return send(c, unavailablePage(context), 429, { 'retry-after': String(lookup.wait) })
    const badge = lookup.outcome === 'found' ? await reportedBadge(judge, lookup) : undefined
    const whole = { badge, form: EMPTY_REPORT, station: registry.station, ...page }
    return sendOnce(reportPage(context, whole), status, headers)
  }
}

async function reportedBadge(
  judge: ReturnType<typeof createJudge>,
  found: FoundBadge,
): Promise<ReportedBadge | undefined> {
  const verdict = await judge(found)
  if (verdict.state !== 'verified') return undefined
  const { badgeNo, shop, station } = verdict
  return { shop, code: formatBadgeNo(badgeNo), badgeNo, station }
}

async function receive({ c, text, by, context }: SentForm, service: Service, show: Show): Promise<Response> {
  const { registry, reports, proxies } = service
  const typed = c.req.param('typed') ?? ''
  const form = formFrom(text)
  const replaces = text('replaces') || undefined
  const again = (more: Partial<ReportFormPage>, status: number, headers?: Record<string, string>) =>
    show(c, context, typed, { form, replaces, ...more }, status, headers)
  const read = readReportForm(form)
  const number = readBadgeNo(typed, [registry.origin])
  if ('faults' in read || 'fault' in number) return again('faults' in read ? { faults: read.faults } : {}, 422)
  const wait = reports.take(callerAddress(c, proxies))
  if (wait > 0) return again({ isTooMany: true }, 429, { 'retry-after': String(wait) })
  const input = { ...read.input, badge: number.badgeNo, ...(replaces !== undefined && { replaces }) }
  const { token } = (await registry.perform(verbs.report, by, input)) as { token: string }
  return sendOnce(reportAnswer(context, await registry.viewReport(token), token), 200)
}

const formFrom = (text: (name: string) => string): ReportForm => ({
  kind: REPORT_CHOICES.find((choice) => choice === text('kind')),
  text: text('text'),
  contact: text('contact'),
})
