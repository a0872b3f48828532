import { formatPlainDay, formatWeekday, stationWords } from '@liangpai/presentation'
import type { NextDeed } from '../../clock/deed.ts'
import type { WorkContext } from './workContext.ts'

type Reader = Pick<WorkContext, 'language' | 'today'>

/** A day, without its year where that is this one. */
export const dayWords = ({ language, today }: Reader, day: string): string => formatPlainDay(day, language, today)

/** When something is due, as rows say it: 今天, 明天, 12月4日 星期五, 暂定1月7日, 已过11月25日. */
export function dueWords(context: Reader, { day, provisional, deed }: NextDeed): string {
  const { language, today } = context
  const words = stationWords[language].work
  const date = dayWords(context, day)
  if (deed === 'confirmConclusion') return words.sinceDay(date)
  if (provisional) return words.provisionalDay(date)
  if (day < today) return words.pastDay(date)
  if (day === today) return words.today
  return day === tomorrowOf(today) ? words.tomorrow : words.nearDay(date, formatWeekday(day, language))
}

const tomorrowOf = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
