import { formatPlainDay, type StationWords, stationWords } from '@liangpai/presentation'
import type { Clock, ClockName } from '../../clock/clock.ts'
import type { CasePage } from './casePage.ts'

/** The words of a page, in its language. */
export const wordsOf = ({ context }: Pick<CasePage, 'context'>): StationWords => stationWords[context.language]

/** A day as the page says it. */
export const dayText = (day: string, { context, today }: Pick<CasePage, 'context' | 'today'>): string =>
  formatPlainDay(day, context.language, today)

/** A clock of the case that is running. */
export const runningClockOf = ({ clocks }: CasePage, name: ClockName): Clock | undefined =>
  clocks.find((clock) => clock.name === name && clock.done === undefined)

/** What somebody is called on the page: by name, else as they are recorded. */
export const nameOf = (person: string, { names }: Pick<CasePage, 'names'>): string => names[person] ?? person

/** Several names in a row: 苏念、江见川. */
export const namesOf = (persons: readonly string[], page: CasePage): string =>
  persons.map((person) => nameOf(person, page)).join(wordsOf(page).case.and)
