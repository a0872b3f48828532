/** Choices that follow from a seed, so that a run can be repeated. */
export type Random = {
  /** A number from 0 to below 1. */
  next(): number
  /** A whole number below a limit. */
  below(limit: number): number
  pick<Choice>(choices: readonly Choice[]): Choice
  noise(length: number): string
}

const LETTERS = [...'AZaz09-_.~=+/{}[]":,\\ \u0000\u00e9\u202e党\ud800']

/** mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Choice>(choices: readonly Choice[]): Choice => choices[below(choices.length)] as Choice
  return { next, below, pick, noise: (length) => Array.from({ length }, () => pick(LETTERS)).join('') }
}
