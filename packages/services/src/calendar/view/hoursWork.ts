import { calendarWords, formatPlainDay, type Language } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { SideLine, WorkLine } from '../../work/workLine.ts'
import { FEEDS_PATH, hoursOfSessionPath, planPrintPath } from '../paths.ts'
import type { HoursReading } from '../store/hoursSchema.ts'
import { recordsBy, waitingSessions } from '../store/records.ts'
import { allPlans, sessionsBy } from '../store/sessions.ts'
import { ownOf } from './hostView.ts'

/** The sessions of which hours wait for a branch of whoever reads: to be confirmed, or because a volunteer says they are wrong. */
export async function hoursWork(reading: HoursReading, language: Language): Promise<WorkLine[]> {
  const words = calendarWords[language].hours.work
  const waiting = new Map((await waitingSessions(reading)).map((one) => [one.sessionId, one]))
  const own = await ownOf(reading, await sessionsBy(reading, { ids: [...waiting.keys()] }))
  const today = dayOf(reading.at)
  const lines: WorkLine[][] = await Promise.all(
    own.map(async ({ id, title, times }) => {
      const one = waiting.get(id)
      if (!one || !(await waitsForReader(reading, id))) return []
      return [
        {
          module: 'calendar' as const,
          title,
          sub: one.isDisputed ? words.objection : formatPlainDay(times.day, language, today),
          day: one.dueOn,
          ...(one.dueOn > reading.calendar.knownUntil && { provisional: true }),
          deed: words.due,
          href: hoursOfSessionPath(id),
        },
      ]
    }),
  )
  return lines.flat()
}

/** Whether hours of a session wait for whoever reads, and not only those that they said are their own. */
async function waitsForReader(reading: HoursReading, session: string): Promise<boolean> {
  const records = await recordsBy(reading, { session })
  return records.some(({ dueOn, record }) => dueOn !== null && record.ownOf !== reading.actor)
}

/** What a secretary prints and hands out: the plan of this year and the next ones, and the addresses of feeds. */
export async function calendarPrints(reading: HoursReading, language: Language): Promise<SideLine[]> {
  const words = calendarWords[language].print
  const year = Number(dayOf(reading.at).slice(0, 4))
  const plans = (await ownOf(reading, await allPlans(reading))).filter((plan) => plan.year >= year)
  const years = [...new Set(plans.map((plan) => plan.year))].toSorted((a, b) => a - b)
  if (years.length === 0) return []
  return [
    ...years.map((one) => ({ title: words.title(String(one)), sub: words.paper, href: planPrintPath(one) })),
    { title: words.feed.title, sub: words.feed.short, href: FEEDS_PATH },
  ]
}
