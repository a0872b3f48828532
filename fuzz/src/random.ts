import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Every choice of a run, drawn from its seed. */
export type Random = {
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number
  /** True in `share` of a hundred draws. */
  percent(share: number): boolean
  pick<T>(list: readonly T[]): T
}

/** A generator that draws the same whenever the numbers of its seed are the same. */
export function createRandom(...seed: number[]): Random {
  const generator = xoroshiro128plus(seed.reduce((mixed, part) => mix(mixed ^ part), 0x2545f491))
  const below = (limit: number) => (generator.next() >>> 0) % limit
  return {
    below,
    percent: (share) => below(100) < share,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  }
}

/** Spreads neighbouring seeds apart (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) + 0x9e3779b9
}
