import { refusals } from '@liangpai/presentation'
import { dayOf, drawId, MEMBER, parseInput, Refusal } from '@liangpai/server'
import { byLink, callerAddress, contextOf, formRoute, send, type SentForm, sendOnce } from '@liangpai/server/http'
import { linkToken } from '@liangpai/server/input'
import type { Hono } from 'hono'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { matterOf } from '../../matter/matterLink.ts'
import { offeredSessions } from '../office/signUp.ts'
import { EMPTY_SHEET, faultsOf, type SignUpForm } from '../office/signUpForm.ts'
import { invitationKind, LIST_PATH, SIGN_UP_PATH } from '../pages/assets.ts'
import { calendarLinks } from '../pages/calendarPrintAssets.ts'
import { listPage, nothingChosenPage } from '../pages/signup/listPage.ts'
import { openLinkPage } from '../pages/signup/openLinkPage.ts'
import { sheetPage } from '../pages/signup/sheetPage.ts'
import { type SignUpPage, signUpPage } from '../pages/signup/signUpPage.ts'
import { offerClocksOf, signupsBy } from '../store/lists.ts'
import { listedSessions, seatsOf } from '../view/listView.ts'
import { readSheet } from './readSheet.ts'
import type { CalendarService } from './service.ts'

/** The list that everybody reads, the sheet, and the sheet of those who are invited. */
export function listRoutes(app: Hono, calendar: CalendarService): void {
  const { service, context } = calendar
  for (const end of ['', '/'])
    app.get(`${LIST_PATH}${end}`, async (c) => {
      const isTransition = c.req.query('transition') === 'yes'
      const listed = await context.read(MEMBER, (reading) => listedSessions(reading, { transition: isTransition }))
      const page = contextOf(c, service)
      const links = calendarLinks(page.language)
      return send(c, listPage(page, { ...listed, today: dayOf(context.now()), isTransition, links }))
    })
  app.get(SIGN_UP_PATH, async (c) => {
    const sessions = c.req.queries('session') ?? []
    const page = contextOf(c, service)
    if (sessions.length === 0) return sendOnce(nothingChosenPage(page), 200)
    const sheet = await sheetFor(calendar, sessions)
    return sendOnce(signUpPage(page, { ...sheet, form: EMPTY_SHEET, once: drawId() }), 200)
  })
  formRoute(app, SIGN_UP_PATH, service, {
    answer: (form) => receive(form, calendar),
    blank: async ({ context: page }) => sendOnce(nothingChosenPage(page), 403),
  })
  invitationRoutes(app, calendar)
}

function invitationRoutes(app: Hono, calendar: CalendarService): void {
  const { service } = calendar
  const { path } = invitationKind
  for (const end of ['', '/'])
    app.get(`${path}${end}`, (c) => send(c, openLinkPage(contextOf(c, service), invitationKind)))
  const blank = async ({ context }: SentForm) => sendOnce(openLinkPage(context, invitationKind), 403)
  const invited = (act: (form: SentForm, token: string) => Promise<Response>) => (form: SentForm) =>
    byLink(form, service, invitationKind, () => act(form, parseInput(linkToken, form.text('token'))))
  formRoute(app, `${path}/link`, service, {
    answer: invited(async (form, invitation) => {
      const sheet = await sheetFor(calendar, [await sessionOfInvitation(calendar, invitation)], invitation)
      return sendOnce(signUpPage(form.context, { ...sheet, form: EMPTY_SHEET, once: drawId(), invitation }), 200)
    }),
    blank,
  })
  formRoute(app, `${path}/sign-up`, service, {
    answer: invited((form, invitation) => receive(form, calendar, invitation)),
    blank,
  })
}

/** The session of an invitation; throws `privateLinkUnknown`. */
async function sessionOfInvitation({ context }: CalendarService, invitation: string): Promise<string> {
  const of = await context.read(MEMBER, (reading) => matterOf(reading, 'calendar', invitation))
  if (!of.startsWith('invitation/')) throw new Refusal('privateLinkUnknown')
  return of.slice('invitation/'.length)
}

/** The sessions of a sheet, each with what it would become now. Throws `notFoundOrNotYours`. */
const sheetFor = ({ context }: CalendarService, sessions: readonly string[], invitation?: string) =>
  context.read(MEMBER, async (reading) => {
    const offered = await offeredSessions(reading, { sessions, invitation })
    const signups = await signupsBy(reading, { sessions: offered.map(({ id }) => id) })
    const { names } = (await clocksOf(reading)).retention
    const clocks = await offerClocksOf(reading)
    const shown = offered.map((one) => ({
      ...one,
      left: seatsOf(
        one,
        signups.filter(({ sessionId }) => sessionId === one.id),
        { now: reading.at, clocks },
      ),
    }))
    return { sessions: shown, namesDays: names }
  })

/** Signs somebody up and answers with their link; or with the sheet as it was sent, and what is wrong. */
async function receive(form: SentForm, calendar: CalendarService, invitation?: string): Promise<Response> {
  const { text, texts, c } = form
  const { service } = calendar
  const typed: SignUpForm = {
    callName: text('callName'),
    contact: text('contact'),
    transition: text('transition') === 'yes',
  }
  const ids = texts('session')
  if (ids.length === 0) return sendOnce(nothingChosenPage(form.context), 422)
  const again = async (more: Partial<SignUpPage>, status: number, headers?: Record<string, string>) => {
    const sheet = await sheetFor(calendar, ids, invitation)
    const once = text('once') || drawId()
    const page = { ...sheet, form: typed, once, ...(invitation !== undefined && { invitation }), ...more }
    return sendOnce(signUpPage(form.context, page), status, headers)
  }
  const faults = faultsOf(typed)
  if (faults) return again({ faults }, 422)
  const wait = service.filings.take(callerAddress(c, service.proxies))
  if (wait > 0) return again({ isTooMany: true }, 429, { 'retry-after': String(wait) })
  try {
    const input = { sessions: ids, ...typed, ...(invitation !== undefined && { invitation }) }
    const token = await signUpOnce(form, calendar, input)
    return sendOnce(sheetPage(await readSheet({ form, calendar, token }), { isNew: true }), 200)
  } catch (error) {
    if (!(error instanceof Refusal) || !shown.has(error.code)) throw error
    return again({ refusal: error.code }, refusals[error.code].status)
  }
}

/** What stands above the sheet: somebody else was quicker, or it has begun. */
const shown = new Set<string>(['sessionNotOpen', 'sessionFull', 'sessionBegun'])

/** A sheet that is sent twice is one with one link; changed and sent again, it is another. */
async function signUpOnce(
  { by, text }: SentForm,
  { verbs }: CalendarService,
  input: Parameters<CalendarService['verbs']['sign-up']>[1],
): Promise<string> {
  const once = /^[\da-f]{24}$/.exec(text('once'))?.[0]
  const keyed = once === undefined ? by : { ...by, idempotencyKey: `sign-up ${once}` }
  return (await verbs['sign-up'](keyed, input)).token
}
