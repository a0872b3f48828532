import { Refusal } from '@liangpai/server'
import type { Kysely } from 'kysely'
import * as z from 'zod'
import { settings } from '../store/settings.ts'
import type { BaseTables } from '../store/tables.ts'
import { type CalendarClocks, type Clocks, clockTable, usualClocks } from './clocks.ts'

const { offer, lastOffer, names, confirm } = clockTable.calendar
const upTo = ({ most, unit, words }: { most: number; unit: string; words: string }) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .optional()
    .describe(`${unit === 'workingDays' ? 'working days' : unit} ${words}, up to ${most}`)

/** Clocks as they are typed and stored: those that are left out stay as they are. More than the ceiling is refused. */
export const clocksInput = z.strictObject({
  calendar: z
    .strictObject({ offer: upTo(offer), lastOffer: upTo(lastOffer), names: upTo(names), confirm: upTo(confirm) })
    .default({})
    .describe('the clocks of the calendar'),
})

/** The clocks as the operator set them; each module reads them with what it does. Throws `rowDamaged`. */
export async function clocksOf({ tx }: { readonly tx: unknown }): Promise<Clocks> {
  // The settings are a table of every module's database.
  const text = await settings.read(tx as Kysely<BaseTables>, 'clocks')
  if (text === undefined) return usualClocks
  try {
    return withClocks(usualClocks, clocksInput.parse(JSON.parse(text)))
  } catch {
    throw new Refusal('rowDamaged', 'settings: 1')
  }
}

/** The clocks of the calendar as the operator set them. */
export const calendarClocksOf = async (reading: { readonly tx: unknown }): Promise<CalendarClocks> =>
  (await clocksOf(reading)).calendar

/** Clocks with other numbers for some of them. */
export const withClocks = (before: Clocks, { calendar }: z.output<typeof clocksInput>): Clocks => ({
  calendar: {
    offer: calendar.offer ?? before.calendar.offer,
    lastOffer: calendar.lastOffer ?? before.calendar.lastOffer,
    names: calendar.names ?? before.calendar.names,
    confirm: calendar.confirm ?? before.calendar.confirm,
  },
})
