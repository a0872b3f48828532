import { addDays } from '@liangpai/core/organization'
import { calendarWords, type Language } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { WorkLine } from '../../work/workLine.ts'
import { attendanceFrom } from '../session/changeSession.ts'
import type { Reading } from '../store/schema.ts'
import { allPlans, sessionsBy, type StoredSession } from '../store/sessions.ts'
import { ownOf } from './hostView.ts'

/** Sessions that are near are opened, at the latest: people need to plan. */
const OPEN_AHEAD = 28

/** What waits for a secretary: plans to publish, sessions to open, and those to be marked. Nothing else of the calendar waits. */
export async function workOf(reading: Reading, language: Language): Promise<WorkLine[]> {
  const words = calendarWords[language].plan
  const today = dayOf(reading.at)
  const plans = await ownOf(reading, await allPlans(reading))
  const published = new Set(plans.filter(({ state }) => state === 'published').map(({ id }) => id))
  const drafts = plans.filter(({ state }) => state === 'draft')
  const near = await ownOf(
    reading,
    await sessionsBy(reading, { from: addDays(today, -366), until: addDays(today, OPEN_AHEAD) }),
  )
  const lineOf = (one: StoredSession, deed: string, path: string): WorkLine => ({
    module: 'calendar',
    title: one.title,
    sub: `${words.kinds[one.kind]}${words.comma}${one.place}`,
    day: one.times.day,
    deed,
    href: `/work/calendar/sessions/${one.id}${path}`,
  })
  return [
    ...drafts.map(({ id, year }): WorkLine => ({
      module: 'calendar',
      title: words.planOf(String(year)),
      day: `${year}-01-01` > today ? `${year}-01-01` : today,
      deed: words.deeds.publish,
      href: `/work/calendar/plans/${id}`,
    })),
    ...near
      .filter((one) => one.state === 'planned' && published.has(one.planId) && one.times.day >= today)
      .map((one) => lineOf(one, words.deeds.open, '')),
    ...near
      .filter((one) => one.state === 'open' && reading.at >= attendanceFrom(one))
      .map((one) => lineOf(one, words.deeds.mark, '/attendance')),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
