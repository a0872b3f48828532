import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import type { ExpressionBuilder } from 'kysely'
import type { Plan } from '../plan/plan.ts'
import type { Session } from '../session/session.ts'
import type { SessionChange } from '../session/sessionChange.ts'
import type { Db, SignupTables, Work } from './schema.ts'
import type { CalendarSessionRow, PlanRow } from './tables.ts'

/** A plan with its id. */
export type StoredPlan = Plan & { id: string }

/** A session with its id, its plan, and what is left of its list once the names are gone. */
export type StoredSession = Session & {
  id: string
  planId: string
  signedUp: number | null
  attended: number | null
}

const hostsOf = (json: string): string[] => JSON.parse(json) as string[]

const planOfRow = ({ id, year, hosts, state, publishedOn }: PlanRow): StoredPlan => ({
  id,
  year,
  hosts: hostsOf(hosts),
  state,
  ...(publishedOn !== null && { published: publishedOn }),
})

const sessionOfRow = (row: CalendarSessionRow): StoredSession => ({
  id: row.id,
  planId: row.planId,
  title: row.title,
  kind: row.kind,
  hosts: hostsOf(row.hosts),
  times: { day: row.day, from: row.begins, to: row.ends },
  place: row.place,
  ...(row.seats !== null && { seats: row.seats }),
  openTo: row.openTo,
  transition: row.transition === 1,
  state: row.state,
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.changes !== '[]' && { changes: JSON.parse(row.changes) as SessionChange[] }),
  signedUp: row.signedUp,
  attended: row.attended,
})

/** A plan, locked within a transaction; throws `notFoundOrNotYours`. */
export async function planOf({ tx }: { tx: Db }, id: string): Promise<StoredPlan> {
  const row = await forUpdate(tx, tx.selectFrom('calendarPlans').selectAll().where('id', '=', id)).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return planOfRow(row)
}

/** All plans, the newest year first. */
export async function allPlans({ tx }: { tx: Db }): Promise<StoredPlan[]> {
  const rows = await tx.selectFrom('calendarPlans').selectAll().orderBy('year', 'desc').orderBy('madeAt').execute()
  return rows.map(planOfRow)
}

/** A session, locked within a transaction; throws `notFoundOrNotYours`. */
export async function sessionOf({ tx }: { tx: Db }, id: string): Promise<StoredSession> {
  const row = await forUpdate(tx, tx.selectFrom('calendarSessions').selectAll().where('id', '=', id)).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return sessionOfRow(row)
}

/** The sessions of a plan, of some days, or with some ids, in the order of their times. */
export async function sessionsBy(
  { tx }: { tx: Db },
  { plan, from, until, ids }: { plan?: string; from?: string; until?: string; ids?: readonly string[] },
): Promise<StoredSession[]> {
  if (ids?.length === 0) return []
  let found = tx.selectFrom('calendarSessions').selectAll()
  if (plan !== undefined) found = found.where('planId', '=', plan)
  if (from !== undefined) found = found.where('day', '>=', from)
  if (until !== undefined) found = found.where('day', '<=', until)
  if (ids !== undefined) found = found.where('id', 'in', ids)
  const rows = await found.orderBy('day').orderBy('begins').orderBy('id').execute()
  return rows.map(sessionOfRow)
}

/** Writes a new plan. */
export async function insertPlan({ tx, at }: Pick<Work, 'tx' | 'at'>, id: string, plan: Plan): Promise<void> {
  const { year, hosts, state } = plan
  await tx
    .insertInto('calendarPlans')
    .values({ id, year, hosts: JSON.stringify(hosts), state, publishedOn: null, madeAt: at })
    .execute()
}

/** Writes a new session of a plan. */
export async function insertSession(
  { tx, at }: Pick<Work, 'tx' | 'at'>,
  { id, planId, session }: { id: string; planId: string; session: Session },
): Promise<void> {
  const { title, kind, hosts, times, place, seats, openTo, transition, state, reason } = session
  const row: CalendarSessionRow = {
    id,
    planId,
    title,
    kind,
    hosts: JSON.stringify(hosts),
    day: times.day,
    begins: times.from,
    ends: times.to,
    place,
    seats: seats ?? null,
    openTo,
    transition: transition ? 1 : 0,
    state,
    reason: reason ?? null,
    changes: '[]',
    lapsesAt: null,
    signedUp: null,
    attended: null,
    changedAt: at,
  }
  await tx.insertInto('calendarSessions').values(row).execute()
}

/** Writes how far a session is. */
export async function updateState({ tx, at }: Pick<Work, 'tx' | 'at'>, id: string, session: Session): Promise<void> {
  const { state, reason = null } = session
  await tx
    .updateTable('calendarSessions')
    .set(({ eb }) => ({ state, reason, changedAt: grown(eb, at) }))
    .where('id', '=', id)
    .execute()
}

/** Writes what a session is about, when, where and for how many, with what was changed. */
export async function updateDetails({ tx, at }: Pick<Work, 'tx' | 'at'>, id: string, session: Session): Promise<void> {
  const { title, times, place, seats = null, changes = [] } = session
  const own = { title, day: times.day, begins: times.from, ends: times.to, place, seats }
  await tx
    .updateTable('calendarSessions')
    .set(({ eb }) => ({ ...own, changes: JSON.stringify(changes), changedAt: grown(eb, at) }))
    .where('id', '=', id)
    .execute()
}

/** The moment of a change, later than that of the one before: calendars go by it, and two may fall into one second. */
const grown = (eb: ExpressionBuilder<SignupTables, 'calendarSessions'>, at: number) =>
  eb
    .case()
    .when('changedAt', '<', at)
    .then(at)
    .else(eb('changedAt', '+', 1))
    .end()
