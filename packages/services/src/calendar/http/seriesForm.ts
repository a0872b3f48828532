import { parseInput } from '@liangpai/server'
import { readForm } from '@liangpai/server/http'
import type { Typed } from '@liangpai/server/pages'
import { seriesInput } from '../office/inputs.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import { type Pattern, patterns } from '../pages/work/seriesPage.ts'
import { one, sessionIn } from './workActs.ts'

/** How a series repeats, as its form has it. */
export const patternIn = (typed: Typed): Pattern => patterns.find((name) => name === one(typed, 'pattern')) ?? 'week'

/** On which of its weekdays in a month the first day is; a fifth is taken as the last. */
function monthlyOf(first: string): Recurrence {
  const week = Math.ceil(Number(first.slice(8)) / 7)
  return { every: 'monthly', nth: week === 5 ? 'last' : (week as 1 | 2 | 3 | 4) }
}

const recurrenceOf: { [Name in Pattern]: (first: string) => Recurrence } = {
  week: () => ({ every: 'weeks', weeks: 1 }),
  twoWeeks: () => ({ every: 'weeks', weeks: 2 }),
  fourWeeks: () => ({ every: 'weeks', weeks: 4 }),
  monthly: monthlyOf,
  last: () => ({ every: 'monthly', nth: 'last' }),
}

/** What was said of days near a festival, with what was said just now. */
export function withChoice(typed: Typed): Typed {
  const all = [...(typed['choice'] ?? []), ...(typed['choose'] ?? [])].map((text) => text.split(':'))
  const last = new Map(all.map(([day = '', choice = '']) => [day, choice]))
  return { ...typed, choice: [...last].map(([day, choice]) => `${day}:${choice}`) }
}

/** A series as it was typed. Throws what is missing in it, and what cannot be read. */
export function seriesIn(typed: Typed, plan: string) {
  const choices = Object.fromEntries((typed['choice'] ?? []).map((text) => text.split(':')))
  const repeats = recurrenceOf[patternIn(typed)](one(typed, 'first'))
  const input = readForm(typed, (form) => ({ plan, repeats, choices, ...sessionIn(form, 'first') }), seriesInput)
  return parseInput(seriesInput, input)
}
