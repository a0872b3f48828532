import { calendarWords, type Language } from '@liangpai/presentation'
import { festivalNames } from '../holiday/festivals.ts'
import type { PrintedPlan } from '../print/printedPlan.ts'
import { yearTable } from '../print/yearTable.ts'
import type { HoursReading } from '../store/hoursSchema.ts'
import { allPlans, sessionsBy, type StoredPlan, type StoredSession } from '../store/sessions.ts'
import { type SkippedDate, skippedDatesOf } from '../store/skippedDates.ts'
import { hostNamesIn } from './hostNames.ts'
import { ownOf } from './hostView.ts'

/** Whose plans of a year are printed: what everybody may read, or all that branches of whoever reads host. */
export type PlanScope = 'everyone' | 'own'

/** The plans of a year as one table. Nothing of it says who signed up. */
export async function printedPlan(
  reading: HoursReading,
  year: number,
  scope: PlanScope,
  language: Language,
): Promise<PrintedPlan> {
  const plans = await plansOf(reading, year, scope)
  const ids = plans.map(({ id }) => id)
  const isShown = ({ openTo }: Pick<StoredSession, 'openTo'>) => scope === 'own' || openTo === 'everyone'
  const sessions: StoredSession[] = []
  for (const plan of ids) sessions.push(...(await sessionsBy(reading, { plan })).filter(isShown))
  const skipped = (await skippedDatesOf(reading, ids)).filter(isShown)
  const hosts = [...new Set(plans.flatMap((plan) => plan.hosts))]
  const names = await hostNamesIn(reading, hosts, language)
  const published = plans.map((plan) => plan.published).filter((day) => day !== undefined)
  const last = published.toSorted().at(-1)
  return {
    year,
    hosts: hosts.map((id, at) => ({ id, name: names[at] ?? id })),
    ...(last !== undefined && { published: last }),
    months: yearTable(
      sessions,
      skipped.map((date) => ({ ...date, because: whyOf(date, language) })),
    ),
    isProvisional: reading.calendar.knownUntil < `${year}-12-31`,
  }
}

async function plansOf(reading: HoursReading, year: number, scope: PlanScope): Promise<StoredPlan[]> {
  const ofYear = (await allPlans(reading)).filter((plan) => plan.year === year)
  if (scope === 'own') return ownOf(reading, ofYear)
  return ofYear.filter(({ state }) => state === 'published')
}

/** Why a date is left out, in words. */
function whyOf({ because }: SkippedDate, language: Language): string {
  const { plan, print } = calendarWords[language]
  const festival = festivalNames.find((name) => name === because)
  return festival === undefined ? print.placeTaken : plan.near(plan.festivals[festival])
}
