import type { Bound } from '@liangpai/server'
import { answersChecked } from '@liangpai/server/testing'
import { bindAll } from '../../office/defineVerb.ts'
import type { Services } from '../../openServices.ts'
import { member, secretary } from '../../testing/services.ts'
import { signupVerbs } from '../office/verbs.ts'
import { signupsBy, type StoredSignup } from '../store/lists.ts'
import type { CalendarContext } from '../store/schema.ts'

/** The verbs of the calendar, as an open process has them. */
export const verbsOf = ({ context }: Pick<Services, 'context'>): Bound<typeof signupVerbs> =>
  answersChecked(bindAll(context, signupVerbs), signupVerbs)

/** The context of an open process as the calendar reads it. */
export const calendarOf = ({ context }: Pick<Services, 'context'>): CalendarContext =>
  context as unknown as CalendarContext

/** A session of the branch of Liutang, on 5 December 2026, that tests change. */
export const lesson = {
  title: '商品页怎么排',
  kind: 'trainingClass' as const,
  hosts: ['liutang'],
  day: '2026-12-05',
  begins: '14:00',
  ends: '16:00',
  place: '柳塘活动室',
  openTo: 'everyone' as 'everyone' | 'invited',
}

/** A published plan of 2026 with open sessions, each as the first one but for what is said of it. */
export async function openSessions(
  services: Services,
  changes: readonly Partial<typeof lesson & { seats: number; transition: boolean }>[],
  { hosts = ['liutang'], opens = true } = {},
): Promise<{ plan: string; sessions: string[] }> {
  const verbs = verbsOf(services)
  const { plan } = await verbs['make-plan'](secretary, { year: 2026, hosts })
  const sessions: string[] = []
  for (const [at, change] of changes.entries()) {
    const place = at === 0 ? lesson.place : `${lesson.place}${at}`
    const { session } = await verbs['add-session'](secretary, { plan, ...lesson, place, ...change })
    sessions.push(session)
  }
  await verbs['publish-plan'](secretary, { plan })
  if (opens) for (const session of sessions) await verbs['open-session'](secretary, { session })
  return { plan, sessions }
}

/** Somebody who signs up: the link of their sheet. */
export const signUp = (services: Services, sessions: readonly string[], callName = '老梁') =>
  verbsOf(services)['sign-up'](member, { sessions: [...sessions], callName, contact: '13500000000' })

/** The sign-ups of a session as they are stored. */
export const listOf = (services: Services, session: string): Promise<StoredSignup[]> =>
  signupsBy({ tx: calendarOf(services).store.db }, { sessions: [session] })

/** How a sign-up of a sheet stands, by the session's id. */
export async function statesOf(services: Services, session: string): Promise<string[]> {
  return (await listOf(services, session)).map(({ state }) => state)
}
