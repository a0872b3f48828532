import type { Judgement, Organization, Verdict, VerifierOptions, VerifyContext } from '@liangpai/core'

/** A badge to judge. Its chain and list are indexes into those of the batch, each of which is sent to a worker once. */
export type Job = { badge: string; chain: number; list: number } & VerifyContext

/** What a worker judges in one go. A bundle without list has an empty text as its list. */
export type Batch = { options: VerifierOptions; chains: string[][]; lists: string[]; jobs: Job[] }

/** The results of a batch in the order of its jobs; `usage` is the code of core's `UsageError`. */
export type BatchResult = (Judgement | { usage: string })[]

/** The parts of a bundle that is plain data. */
export type BundleParts = { badge: string; chain: string[]; status: string }

/** The parts of a bundle, `undefined` unless it is plain data: anything else is judged in this thread, uncopied. */
export function partsOf(bundle: unknown): BundleParts | undefined {
  try {
    if (typeof bundle !== 'object' || bundle === null || Object.getPrototypeOf(bundle) !== Object.prototype)
      return undefined
    const { v, badge, chain, status = '' } = bundle as { [name: string]: unknown }
    const isPlain = v === 1 && typeof badge === 'string' && typeof status === 'string' && isTexts(chain)
    return isPlain ? { badge, chain, status } : undefined
  } catch {
    return undefined // A member that throws is for the judge.
  }
}

/**
 * Makes all judgements of one chain share the array of its organisations: structured cloning copies a shared object once.
 * `withOwnChain` undoes it, so that a caller may change the verdict it gets.
 */
export function withSharedChain(judgement: Judgement, shared: Map<number, Organization[]>, chain: number): Judgement {
  const { verdict } = judgement
  if (verdict.state !== 'verified' && verdict.state !== 'wrongSite') return judgement
  const organizations = shared.get(chain) ?? verdict.chain
  shared.set(chain, organizations)
  return { ...judgement, verdict: withChain(verdict, organizations) }
}

/** The judgement with its own copy of the organisations. */
export function withOwnChain(judgement: Judgement): Judgement {
  const { verdict } = judgement
  if (verdict.state !== 'verified' && verdict.state !== 'wrongSite') return judgement
  const organizations = verdict.chain.map((one) => ({ ...one, names: { ...one.names } }))
  return { ...judgement, verdict: withChain(verdict, organizations) }
}

type VerdictWithChain = Extract<Verdict, { chain: Organization[] }>

function withChain(verdict: VerdictWithChain, chain: Organization[]): Verdict {
  if (verdict.state !== 'verified') return { ...verdict, chain }
  return { ...verdict, chain, issuer: chain[chain.length - 1] ?? verdict.issuer }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 8 && value.every((item) => typeof item === 'string')

/** Puts jobs together, with each chain and each list once. */
export function pack(options: VerifierOptions, jobs: readonly { parts: BundleParts; context: VerifyContext }[]): Batch {
  const chains = createIndex<string[]>(([own = '']) => own, sameTexts)
  const lists = createIndex<string>(
    (list) => list,
    () => true,
  )
  const packed = jobs.map(({ parts: { badge, chain, status }, context: { page, now } }) => ({
    badge,
    chain: chains.indexOf(chain),
    list: lists.indexOf(status),
    page,
    now,
  }))
  return { options, chains: chains.values, lists: lists.values, jobs: packed }
}

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at])

/** Gives each distinct value an index. Only values with the same key are compared: joining a whole chain costs more. */
function createIndex<T>(keyOf: (value: T) => string, isSame: (one: T, other: T) => boolean) {
  const indexes = new Map<string, number[]>()
  const values: T[] = []
  return {
    values,
    indexOf(value: T): number {
      const key = keyOf(value)
      const candidates = indexes.get(key)
      const existing = candidates?.find((index) => isSame(values[index] as T, value))
      if (existing !== undefined) return existing
      const index = values.push(value) - 1
      indexes.set(key, [...(candidates ?? []), index])
      return index
    },
  }
}
