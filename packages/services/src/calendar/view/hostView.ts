import { dayOf, Refusal } from '@liangpai/server'
import { ledToday } from '../../office/roles.ts'
import { attendanceFrom } from '../session/changeSession.ts'
import { beginOf } from '../session/session.ts'
import { signupsBy, type StoredSignup } from '../store/lists.ts'
import type { Reading } from '../store/schema.ts'
import { allPlans, planOf, sessionOf, sessionsBy, type StoredPlan, type StoredSession } from '../store/sessions.ts'
import { sheetsBy } from '../store/sheets.ts'

/** An organisation that hosts, by its name. */
export type Host = { id: string; name: string; names: Readonly<Record<string, string>> }

/** Those of some plans or sessions that a branch of the reader hosts: its own leaders read them, and nobody above it (SERVICES 4). */
export async function ownOf<Hosted extends { hosts: readonly string[] }>(
  reading: Reading,
  all: readonly Hosted[],
): Promise<Hosted[]> {
  const own = await ledToday(reading, reading.actor)
  return all.filter(({ hosts }) => hosts.some((host) => own.includes(host)))
}

/** Refuses what no branch of the reader hosts, as if it were not there. */
async function requireOwn<Hosted extends { hosts: readonly string[] }>(reading: Reading, one: Hosted): Promise<Hosted> {
  const [own] = await ownOf(reading, [one])
  if (!own) throw new Refusal('notFoundOrNotYours')
  return own
}

/** The plans that branches of the reader host, and the sessions of theirs that are next. */
export async function overviewFor(reading: Reading): Promise<{ plans: StoredPlan[]; next: StoredSession[] }> {
  const plans = await ownOf(reading, await allPlans(reading))
  const next = await ownOf(reading, await sessionsBy(reading, { from: dayOf(reading.at) }))
  return { plans, next: next.filter(({ state }) => state === 'planned' || state === 'open').slice(0, 5) }
}

/** One plan with its sessions. Throws `notFoundOrNotYours`. */
export async function planFor(reading: Reading, id: string): Promise<{ plan: StoredPlan; sessions: StoredSession[] }> {
  const plan = await requireOwn(reading, await planOf(reading, id))
  return { plan, sessions: await sessionsBy(reading, { plan: id }) }
}

/** Somebody in the list of a session, as the branches that host it read it; their contact is behind a verb of its own. */
export type ListedPerson = StoredSignup & { callName: string; transition: boolean }

/** A session with who signed up, in their order. */
export type SessionView = {
  session: StoredSession
  people: ListedPerson[]
  today: string
  now: number
  /** When attendance begins, and whether it can be marked now. */
  from: number
  canMark: boolean
  /** Whether it has not begun: until then it can be changed. */
  canChange: boolean
}

/** One session with its list. Attendance of members is read in the hosting branches alone (SYSTEMS 4). Throws `notFoundOrNotYours`. */
export async function sessionFor(reading: Reading, id: string): Promise<SessionView> {
  const session = await requireOwn(reading, await sessionOf(reading, id))
  const signups = await signupsBy(reading, { sessions: [id] })
  const sheets = await sheetsBy(reading, [...new Set(signups.map(({ sheetId }) => sheetId))])
  const people = signups.flatMap((one) => {
    const sheet = sheets.get(one.sheetId)
    return sheet ? [{ ...one, callName: sheet.person.callName, transition: sheet.transition }] : []
  })
  const now = reading.at
  const from = attendanceFrom(session)
  const canMark = session.state === 'open' && now >= from
  const canChange = (session.state === 'planned' || session.state === 'open') && now < beginOf(session.times)
  return { session, people, today: dayOf(now), now, from, canMark, canChange }
}

/** The branches of today, by name: those that can host a plan. */
export async function branchesOf(reading: Reading, only?: readonly string[]): Promise<Host[]> {
  const today = dayOf(reading.at)
  const rows = await reading.tx
    .selectFrom('organizations')
    .select(['id', 'name', 'names', 'kind', 'since', 'until'])
    .orderBy('id')
    .execute()
  return rows
    .filter(({ id, kind, until }) =>
      only ? only.includes(id) : kind !== 'committee' && (until === null || today <= until),
    )
    .map(({ id, name, names }) => ({ id, name, names: JSON.parse(names) as Record<string, string> }))
}
