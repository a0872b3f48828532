import { Refusal } from '@liangpai/server'
import type { Kysely } from 'kysely'
import * as z from 'zod'
import { settings } from '../store/settings.ts'
import type { BaseTables } from '../store/tables.ts'
import { type Clock, type Clocks, clockTable, contradictionIn, usualClocks } from './clocks.ts'

const units = { hours: 'hours', days: 'days', workingDays: 'working days', months: 'months' } as const

const numberUpTo = ({ most, unit, words }: Clock) =>
  z.coerce.number().int().min(1).max(most).optional().describe(`${units[unit]} ${words}, up to ${most}`)

const groupOf = <Group extends Readonly<Record<string, Clock>>>(group: Group) => {
  const shape = Object.fromEntries(Object.entries(group).map(([name, clock]) => [name, numberUpTo(clock)]))
  return z.strictObject(shape as { [Name in keyof Group]: ReturnType<typeof numberUpTo> }).default({} as never)
}

/** Clocks as they are typed and stored: those that are left out stay as they are. More than the ceiling is refused. */
export const clocksInput = z.strictObject({
  help: groupOf(clockTable.help).describe('the clocks of help'),
  calendar: groupOf(clockTable.calendar).describe('the clocks of the calendar'),
  place: groupOf(clockTable.place).describe('the clocks of venues'),
  retention: groupOf(clockTable.retention).describe('until when things are kept'),
})

/** The clocks as the operator set them. Throws `rowDamaged`. */
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

/** Clocks with other numbers for some of them. Throws `clocksContradict`. */
export function withClocks(before: Clocks, typed: z.output<typeof clocksInput>): Clocks {
  const after: Clocks = {
    help: withNumbers(before.help, typed.help),
    calendar: withNumbers(before.calendar, typed.calendar),
    place: withNumbers(before.place, typed.place),
    retention: withNumbers(before.retention, typed.retention),
  }
  const contradiction = contradictionIn(after)
  if (contradiction !== undefined) throw new Refusal('clocksContradict', contradiction)
  return after
}

/** Numbers with others in the place of some. */
export const withNumbers = <Numbers extends Readonly<Record<string, number>>>(
  before: Numbers,
  typed: { readonly [Name in keyof Numbers]?: number | undefined },
): Numbers => ({ ...before, ...Object.fromEntries(Object.entries(typed).filter(([, number]) => number !== undefined)) })
