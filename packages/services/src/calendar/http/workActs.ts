import { type By, Refusal } from '@liangpai/server'
import { type FormReader, performForm } from '@liangpai/server/http'
import type { Typed } from '@liangpai/server/pages'
import { invitationKind, sheetKind } from '../pages/assets.ts'
import type { ShownOnce } from '../pages/work/sessionPage.ts'
import type { Audience, SessionKind } from '../session/session.ts'
import type { CalendarService } from './service.ts'

/** A form of the work pages as it was sent. */
export type SentWork = { calendar: CalendarService; by: By; typed: Typed }

/** The first text of a field, without what stands around it. */
export const one = (typed: Typed, name: string): string => typed[name]?.[0]?.trim() ?? ''

/** Who acts, under the key of the form: sent twice, it is done once. */
const keyed = ({ by, typed }: SentWork): By => {
  const key = one(typed, 'key')
  return key === '' ? by : { ...by, idempotencyKey: `${key}` }
}

/** What of a session is changed, in the order of its form. */
function detailsIn(form: FormReader) {
  const title = form.written('title')
  const day = form.written('day')
  return { title, day, ...timesAndPlaceIn(form) }
}

function timesAndPlaceIn(form: FormReader) {
  const seats = form.one('seats').normalize('NFKC')
  return {
    begins: form.written('begins'),
    ends: form.written('ends'),
    place: form.written('place'),
    ...(seats !== '' && { seats: Number(seats) }),
  }
}

/** What a session or a series is made of, as the form has it, with the day or the first day. Each verb parses it. */
export function sessionIn<Day extends 'day' | 'first'>(form: FormReader, day: Day) {
  const title = form.written('title')
  const kind = form.chosen<SessionKind>('kind')
  const on = { [day]: form.written(day) } as Record<Day, string>
  return {
    title,
    kind,
    ...on,
    ...timesAndPlaceIn(form),
    openTo: form.chosen<Audience>('openTo'),
    hosts: form.ticked('hosts'),
    transition: form.one('transition') === 'yes',
  }
}

/** Begins a plan. Returns its id. */
export async function makePlan(sent: SentWork): Promise<string> {
  const { calendar, typed } = sent
  const { plan } = await performForm(calendar.verbs['make-plan'], keyed(sent), typed, (form) => ({
    year: Number(form.written('year').normalize('NFKC')),
    hosts: form.ticked('hosts'),
  }))
  return plan
}

/** What the page of a plan sends. */
export async function actOnPlan(sent: SentWork, plan: string): Promise<void> {
  const { calendar, typed } = sent
  const act = one(typed, 'act')
  if (act === 'publish-plan') await calendar.verbs['publish-plan'](keyed(sent), { plan })
  else if (act === 'add-session')
    await performForm(calendar.verbs['add-session'], keyed(sent), typed, (form) => ({
      plan,
      ...sessionIn(form, 'day'),
    }))
  else throw new Refusal('notFoundOrNotYours')
}

/** What the page of a session sends; what it shows in this answer alone. */
export async function actOnSession(sent: SentWork, session: string): Promise<ShownOnce | undefined> {
  const { calendar, typed } = sent
  const { verbs, context } = calendar
  const signup = one(typed, 'signup')
  switch (one(typed, 'act')) {
    case 'open-session':
      return void (await verbs['open-session'](keyed(sent), { session }))
    case 'cancel-session':
      return void (await performForm(verbs['cancel-session'], keyed(sent), typed, (form) => ({
        session,
        reason: form.written('reason'),
      })))
    case 'change-session':
      return void (await performForm(verbs['change-session'], keyed(sent), typed, (form) => ({
        session,
        ...detailsIn(form),
        ...form.madeFrom(),
      })))
    case 'invite': {
      const { token } = await verbs.invite(keyed(sent), { session })
      return { link: `${context.origin}${invitationKind.path}#${token}` }
    }
    case 'contact':
      return { contact: { signup, ...(await verbs['sign-up-contact'](sent.by, { session, signup })) } }
    case 'new-link': {
      const { contact } = await verbs['sign-up-contact'](sent.by, { session, signup })
      const { token } = await verbs['sign-up-link'](sent.by, { session, signup })
      return { contact: { signup, contact, link: `${context.origin}${sheetKind.path}#${token}` } }
    }
    default:
      throw new Refusal('notFoundOrNotYours')
  }
}

/** What the page of attendance sends. */
export async function actOnAttendance(sent: SentWork, session: string): Promise<'stays' | 'ends'> {
  const { calendar, typed, by } = sent
  const { verbs } = calendar
  switch (one(typed, 'act')) {
    case 'mark': {
      const [signup = '', state] = one(typed, 'there').split(':')
      await verbs.mark(by, { session, signup, attended: state === 'yes' })
      return 'stays'
    }
    case 'add-walk-in':
      await performForm(verbs['add-walk-in'], keyed(sent), typed, (form) => ({
        session,
        callName: form.written('callName'),
      }))
      return 'stays'
    case 'hold-session':
      await verbs['hold-session'](keyed(sent), { session })
      return 'ends'
    default:
      throw new Refusal('notFoundOrNotYours')
  }
}
