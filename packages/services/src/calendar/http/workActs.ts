import { type By, Refusal } from '@liangpai/server'
import { FormGap } from '@liangpai/server/http'
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

function written(typed: Typed, name: string): string {
  const text = one(typed, name)
  if (text === '') throw new FormGap(name, 'writeIt')
  return text
}

function chosen<Name extends string>(typed: Typed, name: string): Name {
  const value = one(typed, name)
  if (value === '') throw new FormGap(name, 'chooseOne')
  return value as Name
}

function ticked(typed: Typed, name: string): string[] {
  const values = typed[name] ?? []
  if (values.length === 0) throw new FormGap(name, 'chooseSome')
  return [...values]
}

function timesAndPlaceIn(typed: Typed) {
  const seats = one(typed, 'seats').normalize('NFKC')
  return {
    title: written(typed, 'title'),
    begins: written(typed, 'begins'),
    ends: written(typed, 'ends'),
    place: written(typed, 'place'),
    ...(seats !== '' && { seats: Number(seats) }),
  }
}

/** What of a session is changed. */
const detailsIn = (typed: Typed) => ({ ...timesAndPlaceIn(typed), day: written(typed, 'day') })

/** What a session or a series is made of, as the form has it. Each verb parses it. */
export function sessionIn(typed: Typed) {
  return {
    ...timesAndPlaceIn(typed),
    kind: chosen<SessionKind>(typed, 'kind'),
    openTo: chosen<Audience>(typed, 'openTo'),
    hosts: ticked(typed, 'hosts'),
    transition: one(typed, 'transition') === 'yes',
  }
}

/** Begins a plan. Returns its id. */
export async function makePlan(sent: SentWork): Promise<string> {
  const { calendar, typed } = sent
  const input = { year: Number(written(typed, 'year').normalize('NFKC')), hosts: ticked(typed, 'hosts') }
  return (await calendar.verbs['make-plan'](keyed(sent), input)).plan
}

/** What the page of a plan sends. */
export async function actOnPlan(sent: SentWork, plan: string): Promise<void> {
  const { calendar, typed } = sent
  const act = one(typed, 'act')
  if (act === 'publish-plan') await calendar.verbs['publish-plan'](keyed(sent), { plan })
  else if (act === 'add-session') {
    const input = { plan, day: written(typed, 'day'), ...sessionIn(typed) }
    await calendar.verbs['add-session'](keyed(sent), input)
  } else throw new Refusal('notFoundOrNotYours')
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
      return void (await verbs['cancel-session'](keyed(sent), { session, reason: written(typed, 'reason') }))
    case 'change-session':
      return void (await verbs['change-session'](keyed(sent), { session, ...detailsIn(typed) }))
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
      await verbs['add-walk-in'](keyed(sent), { session, callName: written(typed, 'callName') })
      return 'stays'
    case 'hold-session':
      await verbs['hold-session'](keyed(sent), { session })
      return 'ends'
    default:
      throw new Refusal('notFoundOrNotYours')
  }
}
