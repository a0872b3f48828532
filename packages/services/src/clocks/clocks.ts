/** What a clock counts: hours, days of the calendar, or working days. */
export type ClockUnit = 'hours' | 'days' | 'workingDays'

/** One clock: what it counts, its number unless the operator says otherwise, the most that SERVICES allows, and what it is for. */
type Clock = { unit: ClockUnit; usual: number; most: number; words: string }

/** The clocks that the operator sets, by module (SERVICES 4, 7); those of a center or a venue are set where it is. */
export const clockTable = {
  calendar: {
    offer: { unit: 'hours', usual: 24, most: 168, words: 'for which an offered place waits for an answer' },
    lastOffer: { unit: 'hours', usual: 2, most: 168, words: 'before a session at which an offer ends at the latest' },
    names: { unit: 'days', usual: 90, most: 90, words: 'after the year until names are deleted' },
    confirm: { unit: 'workingDays', usual: 5, most: 60, words: 'in which the organiser confirms hours' },
  },
} as const satisfies Record<string, Record<string, Clock>>

/** The clocks of the calendar by their names. */
export type CalendarClocks = { readonly [Name in keyof (typeof clockTable)['calendar']]: number }

/** The clocks of all modules. */
export type Clocks = { readonly calendar: CalendarClocks }

/** What holds unless the operator says otherwise. */
export const usualClocks: Clocks = {
  calendar: {
    offer: clockTable.calendar.offer.usual,
    lastOffer: clockTable.calendar.lastOffer.usual,
    names: clockTable.calendar.names.usual,
    confirm: clockTable.calendar.confirm.usual,
  },
}
