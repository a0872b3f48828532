import type { PlainDate } from '@liangpai/core/organization'
import type { Session } from '../session/session.ts'

/** A session that a series leaves out, and why, in words: 临近春节. */
export type SkippedSession = Pick<Session, 'title' | 'kind' | 'hosts' | 'times' | 'place' | 'openTo'> & {
  because: string
}

/** A row of the year's table: one session, or the dates in a month that are alike, as those of a series are. */
export type YearRow = Pick<Session, 'title' | 'kind' | 'place' | 'hosts' | 'openTo'> & {
  /** None where a series leaves out all of its dates in a month. */
  days: readonly PlainDate[]
  from: string
  /** Why it was cancelled, where it was. */
  cancelled?: string
  skipped: readonly { day: PlainDate; because: string }[]
}

/** The rows of a month, which is `1` to `12`. */
export type YearMonth = { month: number; rows: readonly YearRow[] }

/** The year's plan as the rows of its one table (SYSTEMS 49). A month without any is left out. */
export function yearTable(sessions: readonly Session[], skipped: readonly SkippedSession[]): YearMonth[] {
  const monthOf = ({ times }: Pick<Session, 'times'>) => Number(times.day.slice(5, 7))
  const months = [...new Set([...sessions, ...skipped].map(monthOf))].toSorted((a, b) => a - b)
  return months.map((month) => ({
    month,
    rows: rowsOf(
      sessions.filter((one) => monthOf(one) === month),
      skipped.filter((one) => monthOf(one) === month),
    ),
  }))
}

function rowsOf(sessions: readonly Session[], skipped: readonly SkippedSession[]): YearRow[] {
  const rows = new Map<string, YearRow>()
  for (const [at, session] of sessions.toSorted(byTime).entries()) {
    // What was cancelled stands by itself, with its reason.
    const key = session.state === 'cancelled' ? String(at) : `${likeness(session)} ${weekdayOf(session.times.day)}`
    const before = rows.get(key)
    rows.set(key, before ? { ...before, days: [...before.days, session.times.day] } : rowOf(session))
  }
  for (const one of skipped.toSorted(byTime)) {
    const like = likeness(one)
    const [key, row] = [...rows].find(([name]) => name.startsWith(like)) ?? [like, { ...rowOf(one), days: [] }]
    rows.set(key, { ...row, skipped: [...row.skipped, { day: one.times.day, because: one.because }] })
  }
  return [...rows.values()].toSorted((a, b) => compare(firstOf(a), firstOf(b)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byTime = ({ times: a }: Pick<Session, 'times'>, { times: b }: Pick<Session, 'times'>): number =>
  compare(`${a.day} ${a.from}`, `${b.day} ${b.from}`)
const firstOf = ({ days, from, skipped }: YearRow): string => `${days[0] ?? skipped[0]?.day ?? ''} ${from}`

/** Dates stand in one row if all that it says is true of each. */
const likeness = ({ times, title, kind, place, hosts, openTo }: SkippedSession | Session): string =>
  JSON.stringify([times.from, title, kind, place, hosts, openTo])

const weekdayOf = (day: PlainDate): number => new Date(`${day}T12:00:00Z`).getUTCDay()

const rowOf = (one: Session | SkippedSession): YearRow => ({
  title: one.title,
  kind: one.kind,
  place: one.place,
  hosts: one.hosts,
  openTo: one.openTo,
  days: [one.times.day],
  from: one.times.from,
  ...('state' in one && one.state === 'cancelled' && { cancelled: one.reason ?? '' }),
  skipped: [],
})
