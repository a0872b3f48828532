import { spanUnits } from '@liangpai/presentation'
import * as z from 'zod'
import { type Clock, type Clocks, clockTable, fixedClocks } from './clocks.ts'

/** A clock as it is shown: its number now, the most it may be, and who sets it. What `nobody` sets is a ceiling or a limit of a text. */
export const listedClock = z.strictObject({
  clock: z.string(),
  /** Half an hour is the one that is no whole number. */
  number: z.number().positive(),
  unit: z.enum(spanUnits),
  most: z.number().positive(),
  setBy: z.enum(['operator', 'center', 'venue', 'nobody']),
})
/** The same. */
export type ListedClock = z.output<typeof listedClock>

/** All clocks in the order of their table, then what nobody sets. */
export function listedClocks(clocks: Clocks): ListedClock[] {
  const numbers: Readonly<Record<string, Readonly<Record<string, number>>>> = clocks
  const table: Readonly<Record<string, Readonly<Record<string, Clock>>>> = clockTable
  const set = Object.entries(table).flatMap(([group, members]) =>
    Object.entries(members).map(([name, { unit, usual, most, own }]): ListedClock => {
      const number = numbers[group]?.[name] ?? usual
      return { clock: `${group}.${name}`, number, unit, most, setBy: own ?? 'operator' }
    }),
  )
  const fixed = Object.entries(fixedClocks).map(([clock, { number, unit }]): ListedClock => {
    return { clock, number, unit, most: number, setBy: 'nobody' }
  })
  return [...set, ...fixed]
}
