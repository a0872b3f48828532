import { type Clock, type Clocks, clockTable, fixedClocks } from './clocks.ts'

/** A clock as it is shown: its number now, the most it may be, and who sets it. What `nobody` sets is a ceiling or a limit of a text. */
export type ListedClock = {
  clock: string
  number: number
  unit: Clock['unit']
  most: number
  setBy: 'operator' | 'center' | 'venue' | 'nobody'
}

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
