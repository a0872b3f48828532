import type { SpanUnit } from '@liangpai/presentation'
import { REMINDER_DAYS } from '@liangpai/server'

/**
 * A clock that the operator sets: what it counts, its number unless they say otherwise, the most that SERVICES allows, and what it is
 * for. Where a center or a venue may choose a number of its own, the operator's holds until it does.
 */
export type Clock = { unit: SpanUnit; usual: number; most: number; words: string; own?: 'center' | 'venue' }

/** Every clock of help, calendar and place that the operator sets, and until when each thing is kept (SERVICES 7). */
export const clockTable = {
  help: {
    answer: {
      unit: 'workingDays',
      usual: 2,
      most: 30,
      words: 'in which a center answers, unless it says otherwise',
      own: 'center',
    },
    introduction: { unit: 'workingDays', usual: 3, most: 30, words: 'in which a mentor answers' },
    silence: { unit: 'days', usual: 30, most: 180, words: 'of silence until a request is closed' },
    reopen: { unit: 'days', usual: 30, most: 180, words: 'in which a request is reopened' },
  },
  calendar: {
    offer: { unit: 'hours', usual: 24, most: 168, words: 'for which an offered place waits for an answer' },
    lastOffer: { unit: 'hours', usual: 2, most: 168, words: 'before a session at which an offer ends at the latest' },
    confirm: { unit: 'workingDays', usual: 5, most: 60, words: 'in which the organiser confirms hours' },
  },
  place: {
    booking: {
      unit: 'workingDays',
      usual: 3,
      most: 30,
      words: 'in which a request to borrow is answered, unless the venue says otherwise',
      own: 'venue',
    },
    answer: {
      unit: 'workingDays',
      usual: 5,
      most: 60,
      words: 'in which an application is answered, unless the venue says otherwise',
      own: 'venue',
    },
    deposit: {
      unit: 'workingDays',
      usual: 5,
      most: 60,
      words: 'in which a deposit is paid, unless the venue says otherwise',
      own: 'venue',
    },
    settle: {
      unit: 'workingDays',
      usual: 5,
      most: 60,
      words: 'in which a deposit is settled, unless the venue says otherwise',
      own: 'venue',
    },
    objection: {
      unit: 'workingDays',
      usual: 5,
      most: 60,
      words: 'to object to a settlement, unless the venue says otherwise',
      own: 'venue',
    },
    recheck: {
      unit: 'workingDays',
      usual: 5,
      most: 60,
      words: 'in which an objection is looked at, unless the venue says otherwise',
      own: 'venue',
    },
    refund: {
      unit: 'workingDays',
      usual: 5,
      most: 60,
      words: 'in which a deposit goes back, unless the venue says otherwise',
      own: 'venue',
    },
  },
  retention: {
    requests: { unit: 'days', usual: 180, most: 365, words: 'for which a request is kept after its end' },
    mentors: { unit: 'months', usual: 12, most: 12, words: 'for which a mentor is kept of whom nothing is heard' },
    names: { unit: 'days', usual: 90, most: 90, words: 'after the year until names are deleted' },
    hours: { unit: 'months', usual: 36, most: 36, words: 'for which hours of volunteers are kept' },
    bookings: { unit: 'days', usual: 90, most: 90, words: 'for which a booking is kept after its end' },
    applications: { unit: 'days', usual: 30, most: 30, words: 'for which an application that came to nothing is kept' },
    tenancies: { unit: 'months', usual: 36, most: 36, words: 'for which a tenancy is kept after its end' },
  },
} as const satisfies Record<string, Record<string, Clock>>

/** What nobody sets: a ceiling, or a limit that a text fixes; `source` says which. */
export const fixedClocks = {
  requestCeiling: { unit: 'months', number: 12, source: 'SERVICES 7' },
  longestTerm: { unit: 'months', number: 36, source: 'RULES 6' },
  bookingAhead: { unit: 'months', number: 12, source: 'this service' },
  attendanceBefore: { unit: 'hours', number: 0.5, source: 'this service' },
  reminder: { unit: 'days', number: REMINDER_DAYS, source: 'SERVICES 7' },
} as const satisfies Record<string, { unit: SpanUnit; number: number; source: string }>

type ClockTable = typeof clockTable

/** The numbers of all clocks, as the operator set them. */
export type Clocks = {
  readonly [Group in keyof ClockTable]: { readonly [Name in keyof ClockTable[Group]]: number }
}

const usualOf = <Group extends Readonly<Record<string, Clock>>>(group: Group) =>
  Object.fromEntries(Object.entries(group).map(([name, { usual }]) => [name, usual])) as {
    [Name in keyof Group]: number
  }

/** What holds unless the operator says otherwise. */
export const usualClocks: Clocks = {
  help: usualOf(clockTable.help),
  calendar: usualOf(clockTable.calendar),
  place: usualOf(clockTable.place),
  retention: usualOf(clockTable.retention),
}

/** Clocks of which one cannot be kept beside the other; undefined where all can. The first of the pair is the longer one. */
export function contradictionIn({ calendar, help, retention }: Clocks): string | undefined {
  // An offer that ends before it is made is offered to nobody; what is deleted is not opened again.
  if (calendar.lastOffer > calendar.offer) return 'calendar.lastOffer > calendar.offer'
  return help.reopen > retention.requests ? 'help.reopen > retention.requests' : undefined
}
