import { calendarWords, formatPlainDay, type Language } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { SideLine } from '../../work/workLine.ts'
import type { Reading } from '../store/schema.ts'
import { overviewFor } from './hostView.ts'

/** The next sessions that branches of the reader host. */
export async function comingUp(reading: Reading, language: Language): Promise<SideLine[]> {
  const words = calendarWords[language].plan
  const today = dayOf(reading.at)
  const { next } = await overviewFor(reading)
  return next.slice(0, 3).map(({ id, title, times, place }) => ({
    title,
    sub: `${words.sessionWhen(formatPlainDay(times.day, language, today), times.from)}${words.comma}${place}`,
    href: `/work/calendar/sessions/${id}`,
  }))
}
