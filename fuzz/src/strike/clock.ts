import { NOW } from '../bases.ts'
import type { Dice } from '../dice.ts'

const EDGES = [-301, -300, -299, -1, 0, 1, 299, 300, 301]
const EXTREMES = [0, -1, 1e300, -1e300, 2 ** 53, NOW + 0.5, NOW + 299.5, Number.MIN_VALUE]

/** A moment near one that something turns on. */
export const edge = (dice: Dice, of: number): number => of + dice.pick(EDGES)

/** A clock at the edge of one of the times, or out of all reason. */
export const strikeClock = (dice: Dice, times: readonly number[]): number =>
  dice.percent(5) ? dice.pick(EXTREMES) : edge(dice, dice.pick(times))
