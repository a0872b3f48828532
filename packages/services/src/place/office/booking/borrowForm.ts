import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { day, type FormFaults, textFault } from '@liangpai/server/input'
import type * as z from 'zod'
import { CONTACT_LENGTHS, readContact } from '../../../contact/contact.ts'
import { bookingLimits } from '../../booking/requestBooking.ts'
import type { requestBooking } from './requestBooking.ts'

/** The fields of the form, in the order of the page. */
export const borrowFields = ['purpose', 'space', 'day', 'people', 'from', 'to', 'weeks', 'callName', 'contact'] as const
/** One of `borrowFields`. */
export type BorrowField = (typeof borrowFields)[number]

/** The form as it was typed. */
export type BorrowForm = Readonly<Record<BorrowField, string>>

/** What is wrong with it, by field. */
export type BorrowFaults = FormFaults<BorrowField>

/** The fields of a correction: the time is moved by asking anew. */
export const correctFields = ['purpose', 'people', 'callName', 'contact'] as const satisfies readonly BorrowField[]

/** Reads what was typed into some fields. */
export const borrowFormOf = (text: (name: string) => string): BorrowForm =>
  Object.fromEntries(borrowFields.map((name) => [name, text(name)])) as Record<BorrowField, string>

/** What is wrong with some fields of a form, before any rule judges the time. */
export function faultsOf(form: BorrowForm, fields: readonly BorrowField[] = borrowFields): BorrowFaults {
  const faults: BorrowFaults = {}
  for (const field of fields) {
    const fault = judges[field](form[field])
    if (fault) faults[field] = fault
  }
  return faults
}

type Fault = BorrowFaults[BorrowField]

const missing = (typed: string): Fault => (typed.trim() === '' ? { code: 'textMissing' } : undefined)

const count = (typed: string, most: number, code: RefusalCode): Fault => {
  const number = Number(typed.normalize('NFKC').trim())
  return Number.isInteger(number) && number > 0 && number <= most ? undefined : { code }
}

const judges: Readonly<Record<BorrowField, (typed: string) => Fault>> = {
  purpose: (typed) => textFault(typed, 'message', { limit: bookingLimits.purpose }),
  space: missing,
  day: (typed) => missing(typed) ?? (day.safeParse(typed).success ? undefined : { code: 'dayUnreadable' }),
  people: (typed) => missing(typed) ?? count(typed, bookingLimits.people, 'bookingPeopleInvalid'),
  from: missing,
  to: missing,
  weeks: (typed) => (typed.trim() === '' ? undefined : count(typed, bookingLimits.dates, 'bookingHoursInvalid')),
  callName: (typed) => textFault(typed, 'name', { limit: CONTACT_LENGTHS.callName }),
  contact: (typed) => missing(typed) ?? (readContact(typed) === undefined ? { code: 'contactUnreadable' } : undefined),
}

/** The input of `request-booking`, of a form without faults. */
export const inputOf = ({ weeks, people, ...rest }: BorrowForm): z.input<(typeof requestBooking)['input']> => ({
  ...rest,
  people: people.normalize('NFKC').trim(),
  ...(weeks.trim() !== '' && { weeks: weeks.normalize('NFKC').trim() }),
})

/** Beside which field a rule's refusal stands. */
const fieldOf: Readonly<Partial<Record<RefusalCode, BorrowField>>> = {
  bookingClash: 'from',
  spaceOccupied: 'space',
  spaceNotLent: 'space',
  notFoundOrNotYours: 'space',
  bookingPast: 'day',
  bookingTooFar: 'day',
  bookingOverMidnight: 'to',
  bookingHoursInvalid: 'from',
  bookingTextInvalid: 'purpose',
  bookingPeopleInvalid: 'people',
}

/** What a rule refused, beside its field; rethrows everything else. */
export function faultsFrom(error: unknown): BorrowFaults {
  const field = error instanceof Refusal ? fieldOf[error.code] : undefined
  if (!(error instanceof Refusal) || field === undefined) throw error
  return { [field]: { code: error.code === 'notFoundOrNotYours' ? 'spaceNotLent' : error.code } }
}
