import { durationWords, overdueWords } from '@liangpai/presentation'
import { markNow, outwaitHolders } from '../store/horizon.ts'
import { isPostgres } from '../store/postgres.ts'
import { lastRewrite } from '../store/rewriteMonthly.ts'
import type { Db } from '../store/store.ts'
import { DAY, dayOf } from '../time.ts'
import type { WorkingCalendar } from '../workingDays/workingCalendar.ts'
import type { Finding } from './finding.ts'

/** What is looked at: a database, and the time that the service goes by. */
type Looked = { readonly store: { readonly db: Db }; now(): number }

/** Seconds by which the clocks of two machines may differ. */
const LEEWAY = 60

/** The trail has a line of later than now: the clock was ahead then, or is behind now, and days decide what is ended and deleted. */
export async function checkClock({ store: { db }, now }: Looked): Promise<Finding[]> {
  const newest = db.selectFrom('audit').select('at').orderBy('at', 'desc').limit(1)
  const ahead = ((await newest.executeTakeFirst())?.at ?? 0) - now()
  return ahead <= LEEWAY ? [] : [{ what: 'clockBehind', urgency: 'now', detail: durationWords(ahead) }]
}

/** The State publishes the holidays of a year in November of the one before. */
const PUBLISHED = '-11-01'

/** From November on: whether the next year's holidays are there; its dates are provisional until then. */
export async function checkHolidays({
  calendar: { knownUntil },
  now,
}: {
  calendar: Pick<WorkingCalendar, 'knownUntil'>
  now(): number
}): Promise<Finding[]> {
  const today = dayOf(now())
  const isDue = today >= `${knownUntil.slice(0, 4)}${PUBLISHED}`
  if (!isDue) return []
  const isOver = today > knownUntil
  return [{ what: 'holidaysEnd', urgency: isOver ? 'now' : 'soon', detail: knownUntil }]
}

/** Days after which what was deleted should be gone from a server's files. */
const OVERDUE = 31

/** Milliseconds after which what is older than the look is no passing act of somebody. */
const PASSING = 1000

/** When a server's tables were last rewritten, and what would hold it back now. */
export async function checkRewrite({ store: { db }, now }: Looked): Promise<Finding[]> {
  if (!isPostgres(db)) return []
  const age = now() - ((await lastRewrite(db)) || (await beganAt(db)) || now())
  if (age < OVERDUE * DAY) return []
  const holders = await outwaitHolders(db, await markNow(db), PASSING)
  return [{ what: 'rewriteOverdue', urgency: 'now', detail: overdueWords(durationWords(age), holders) }]
}

/** Days after which a backup is old, and a service should have had its first. */
const OLD = 7

/** How long it is since the last backup, or since the service began without one; nothing within a week. */
export async function backupAge(
  { store: { db }, now }: Looked,
  last: string | undefined,
): Promise<Finding['detail'] | undefined> {
  const age = now() - (last === undefined ? (await beganAt(db)) || now() : Number(last))
  return age < OLD * DAY ? undefined : durationWords(age)
}

/** When a service was set up, by the first line of its trail. */
const beganAt = async (db: Db): Promise<number> =>
  (await db.selectFrom('audit').select('at').orderBy('seq').limit(1).executeTakeFirst())?.at ?? 0
