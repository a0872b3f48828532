import { isPlainDate, type PlainDate } from '../date.ts'
import type { MemberStatus } from './member.ts'
import type { HistoryEntry, MemberHistory, Standing } from './record.ts'

/** What held for a person on a day, at its end. Empty for days before the record begins, and for what is no day. */
export function standingOn(history: MemberHistory, day: PlainDate): Standing {
  return isPlainDate(day) ? (lastEntry(history, day)?.standing ?? {}) : {}
}

/** A person's status on a day; `undefined` for who had none. */
export function statusOn(history: MemberHistory, day: PlainDate): MemberStatus | undefined {
  return standingOn(history, day).member?.status
}

/** The last entry up to a day. Entries are in the order of their days. */
function lastEntry({ entries }: MemberHistory, day: PlainDate): HistoryEntry | undefined {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle] as HistoryEntry).date <= day) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}

/** A status, the day on which it began, and the first day on which it no longer held. */
export type StatusPeriod = { status: MemberStatus; since: PlainDate; endsBefore?: PlainDate }

/** All statuses a person had, oldest first: since when they were probationary stays known after a conversion. */
export function statusPeriodsOf({ entries }: MemberHistory): StatusPeriod[] {
  const periods: StatusPeriod[] = []
  let current: MemberStatus | undefined
  for (const { date, standing } of entries) {
    const { status, since = date } = standing.member ?? {}
    if (status === current) continue
    const last = periods.at(-1)
    if (current !== undefined && last) last.endsBefore = date
    if (status !== undefined) periods.push({ status, since })
    current = status
  }
  return periods
}
