import { NOW } from '@liangpai/world'
import type { Random } from '../random.ts'

const EDGES = [-301, -300, -299, -1, 0, 1, 299, 300, 301]
const EXTREMES = [0, -1, 1e300, -1e300, 2 ** 53, NOW + 0.5, NOW + 299.5, Number.MIN_VALUE]

/** A moment close to one at which something changes. */
export const edge = (random: Random, of: number): number => of + random.pick(EDGES)

/** A clock at the edge of one of the times, or beyond all reason. */
export const mutateClock = (random: Random, times: readonly number[]): number =>
  random.percent(5) ? random.pick(EXTREMES) : edge(random, random.pick(times))
