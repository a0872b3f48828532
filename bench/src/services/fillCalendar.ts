import { drawId, MEMBER } from '@liangpai/server'
import type { Services } from '@liangpai/services'
import { bindAll } from '../../../packages/services/src/office/defineVerb.ts'
import { signupVerbs } from '../../../packages/services/src/calendar/office/verbs.ts'
import { insertRecord } from '../../../packages/services/src/calendar/store/records.ts'
import type { HoursContext } from '../../../packages/services/src/calendar/store/hoursSchema.ts'
import { insertSession } from '../../../packages/services/src/calendar/store/sessions.ts'
import { insertSheet } from '../../../packages/services/src/calendar/store/sheets.ts'
import { insertVolunteer } from '../../../packages/services/src/calendar/store/volunteers.ts'
import type { Session } from '../../../packages/services/src/calendar/session/session.ts'

const fang = { as: 'fang' }
const KINDS = ['trainingClass', 'exchangeMeeting', 'volunteering'] as const
const HOSTS = ['liutang', 'association']
/** Each merchant signs up for so many sessions. */
const EACH = 2
/** The day of the bench: what is before it has been held. */
const TODAY = '2026-11-24'

type Filled = { plan: string; past: string; next: string; sheet: string }

const dayAt = (at: number, sessions: number): string =>
  new Date(Date.UTC(2026, 0, 2 + Math.floor((at * 362) / sessions))).toISOString().slice(0, 10)

const sessionAt = (at: number, sessions: number): Session => {
  const day = dayAt(at, sessions)
  return {
    title: `商品页怎么排，第${at + 1}讲`,
    kind: KINDS[at % 3] ?? 'trainingClass',
    hosts: at % 4 === 0 ? HOSTS : ['liutang'],
    times: { day, from: '14:00', to: '16:00' },
    place: '柳塘活动室',
    seats: 40,
    openTo: 'everyone',
    transition: at % 5 === 0,
    state: day < TODAY ? 'held' : 'open',
  }
}

/** A year's plan of sessions with the sign-ups of all merchants, and the hours of those who volunteered. */
export async function fillCalendar(
  services: Services,
  { merchants, sessions }: { merchants: number; sessions: number },
): Promise<Filled> {
  const context = services.context as unknown as HoursContext
  const verbs = bindAll(services.context, signupVerbs)
  const { plan } = await verbs['make-plan'](fang, { year: 2026, hosts: HOSTS })
  const all = Array.from({ length: sessions }, (_, at) => ({ id: drawId(), session: sessionAt(at, sessions) }))
  await context.transact('fang', async (work) => {
    for (const { id, session } of all) await insertSession(work, { id, planId: plan, session })
  })
  await verbs['publish-plan'](fang, { plan })
  await signEverybodyUp(context, { merchants, all })
  const next = all.find(({ session }) => session.state === 'open')?.id ?? ''
  const past = all.findLast(({ session }) => session.state === 'held' && session.kind === 'volunteering')?.id ?? ''
  const typed = { sessions: [next], callName: '老梁', contact: '13500000000' }
  const { token: sheet } = await verbs['sign-up']({ as: MEMBER }, typed)
  return { plan, past, next, sheet }
}

type Signing = { merchants: number; all: readonly { id: string; session: Session }[] }

const BATCH = 500

async function signEverybodyUp(context: HoursContext, { merchants, all }: Signing): Promise<void> {
  for (let from = 0; from < merchants; from += BATCH)
    await context.transact('fang', async (work) => {
      for (let at = from; at < Math.min(merchants, from + BATCH); at++) {
        const sheet = drawId()
        const person = { callName: `商户${at}`, contact: '13500000000' }
        await insertSheet(work, { id: sheet, person, transition: false, keptUntil: '2027-03-31' })
        const volunteer = drawId()
        await insertVolunteer(work, {
          id: volunteer,
          sheetId: sheet,
          person: { name: person.callName, contact: person.contact },
        })
        for (let one = 0; one < EACH; one++) {
          const { id: sessionId, session } = all[(at * EACH + one) % all.length] ?? all[0]!
          const signup = drawId()
          const isHeld = session.state === 'held'
          await work.tx
            .insertInto('signups')
            .values({
              id: signup,
              sheetId: sheet,
              sessionId,
              turn: Math.floor((at * EACH + one) / all.length) + 1,
              state: isHeld ? 'attended' : 'signedUp',
              offeredUntil: null,
              fromList: 0,
              isWalkIn: 0,
              keptUntil: '2027-03-31',
            })
            .execute()
          if (isHeld && session.kind === 'volunteering')
            await insertRecord(work, {
              id: drawId(),
              volunteerId: volunteer,
              sessionId,
              signupId: signup,
              record: recordOf(session),
            })
        }
      }
    })
}

const recordOf = ({ title, times }: Session) => ({
  state: 'recorded' as const,
  activity: title,
  day: times.day,
  from: times.from,
  hosts: ['柳塘网商党支部'],
  hours: 2,
  recorder: { person: 'fang', name: '方既白' },
})
