import { drawId } from '@liangpai/server'
import type { Session } from '../session/session.ts'
import type { HoursReading, HoursWork } from './hoursSchema.ts'
import type { SkippedDateRow } from './hoursTables.ts'

/** A date that a series leaves out: the session that is not there, and why. */
export type SkippedDate = Pick<Session, 'title' | 'kind' | 'hosts' | 'times' | 'place' | 'openTo'> & { because: string }

/** Writes the dates that a series of a plan leaves out. */
export async function insertSkippedDates(
  { tx }: Pick<HoursWork, 'tx'>,
  planId: string,
  dates: readonly SkippedDate[],
): Promise<void> {
  for (const { hosts, times, ...date } of dates) {
    const { title, kind, place, openTo, because } = date
    const own = { title, kind, place, openTo, because, hosts: JSON.stringify(hosts) }
    const row = { id: drawId(), planId, day: times.day, begins: times.from, ends: times.to, ...own }
    await tx.insertInto('skippedDates').values(row).execute()
  }
}

/** The dates that the series of some plans leave out. */
export async function skippedDatesOf(
  { tx }: Pick<HoursReading, 'tx'>,
  plans: readonly string[],
): Promise<SkippedDate[]> {
  if (plans.length === 0) return []
  const rows = await tx.selectFrom('skippedDates').selectAll().where('planId', 'in', plans).orderBy('day').execute()
  return rows.map(dateOf)
}

const dateOf = ({ hosts, day, begins, ends, title, kind, place, openTo, because }: SkippedDateRow): SkippedDate => ({
  title,
  kind,
  place,
  openTo,
  because,
  hosts: JSON.parse(hosts) as string[],
  times: { day, from: begins, to: ends },
})
