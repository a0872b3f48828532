import { type RefusalCode, refusals } from '@liangpai/presentation'
import { parseInput, Refusal } from '@liangpai/server'
import { byLink, contextOf, formRoute, send, sendOnce } from '@liangpai/server/http'
import { linkToken } from '@liangpai/server/input'
import type { Hono } from 'hono'
import { downloaded } from '../../http/downloaded.ts'
import { faultsOf, type SignUpForm } from '../office/signUpForm.ts'
import { sheetKind } from '../pages/assets.ts'
import { openLinkPage } from '../pages/signup/openLinkPage.ts'
import type { SheetAct } from '../pages/signup/sheetForm.ts'
import { sheetPage } from '../pages/signup/sheetPage.ts'
import { correctPage, removedPage, surePage } from '../pages/signup/sheetParts.ts'
import { readSheet, type SheetCall } from './readSheet.ts'
import type { CalendarService } from './service.ts'

type Answer = (call: SheetCall) => Promise<Response>

/** The pages of a sheet by its private link: the link opens it by a script, and everything else is a form. */
export function sheetRoutes(app: Hono, calendar: CalendarService): void {
  const { service } = calendar
  const { path } = sheetKind
  for (const end of ['', '/']) app.get(`${path}${end}`, (c) => send(c, openLinkPage(contextOf(c, service), sheetKind)))
  for (const [act, answer] of Object.entries(acts))
    formRoute(app, `${path}/${act}`, service, {
      answer: (form) =>
        byLink(form, service, sheetKind, async () => {
          const call = { form, calendar, token: parseInput(linkToken, form.text('token')) }
          return answer(call).catch((error: unknown) => sayWhy(call, error))
        }),
      blank: async ({ context }) => sendOnce(openLinkPage(context, sheetKind), 403),
    })
}

/** A step that is sent twice is answered by how far it is now. */
const overtaken = new Set<RefusalCode>(['forbiddenTransition'])

async function sayWhy(call: SheetCall, error: unknown): Promise<Response> {
  if (!(error instanceof Refusal)) throw error
  const { status } = refusals[error.code]
  if (error.code === 'privateLinkUnknown' || error.code === 'linkIncomplete' || status >= 500) throw error
  const page = await readSheet(call)
  if (overtaken.has(error.code)) return sendOnce(sheetPage(page), 200)
  return sendOnce(sheetPage(page, { refusal: error.code }), status)
}

const show: Answer = async (call) => sendOnce(sheetPage(await readSheet(call)), 200)

const isSure = ({ form }: SheetCall): boolean => form.text('sure') === 'yes'

/** Asks once more before what is final; the entry is the sheet's own, or the sheet is shown. */
async function askFirst(call: SheetCall, act: 'cancel' | 'offer'): Promise<Response> {
  const page = await readSheet(call)
  const entry = page.view.entries.find(({ signup }) => signup.id === call.form.text('signup'))
  return sendOnce(entry ? surePage(page, entry, act) : sheetPage(page), 200)
}

const offer: Answer = async (call) => {
  const { form, calendar, token } = call
  const takes = form.text('takes') === 'yes'
  if (!takes && !isSure(call)) return askFirst(call, 'offer')
  await calendar.verbs['take-offer'](form.by, { token, signup: form.text('signup'), takes })
  return show(call)
}

const cancel: Answer = async (call) => {
  const { form, calendar, token } = call
  if (!isSure(call)) return askFirst(call, 'cancel')
  await calendar.verbs['cancel-sign-up'](form.by, { token, signup: form.text('signup') })
  return show(call)
}

const correct: Answer = async (call) => {
  const { form, calendar, token } = call
  const page = await readSheet(call)
  const { person, transition } = page.view
  if (form.text('sent') !== 'yes') return sendOnce(correctPage(page, { ...person, transition }), 200)
  const typed: SignUpForm = { callName: form.text('callName'), contact: form.text('contact'), transition }
  const faults = faultsOf(typed)
  if (faults) return sendOnce(correctPage(page, typed, faults), 422)
  await calendar.verbs['correct-sign-up'](form.by, { token, callName: typed.callName, contact: typed.contact })
  return show(call)
}

const remove: Answer = async ({ form, calendar, token }) => {
  await calendar.verbs['delete-sign-up'](form.by, { token })
  return sendOnce(removedPage(form), 200)
}

/** All that is recorded of somebody, as a file (个人信息保护法, art. 45). */
const copy: Answer = async (call) => {
  const { person, transition, keptUntil, entries } = (await readSheet(call)).view
  const sessions = entries.map(({ session, signup }) => ({
    title: session.title,
    kind: session.kind,
    ...session.times,
    place: session.place,
    state: signup.state,
  }))
  return downloaded('sign-up.json', { ...person, transition, keptUntil, sessions })
}

const acts: { [Act in SheetAct]: Answer } = { link: show, offer, cancel, correct, delete: remove, copy }
