import type { VerifyContext, Judgement, Organization, Verdict, VerifierOptions } from '@liangpai/core'

/** A bundle whose chain and list are numbers into those of its batch; each is sent to a worker once. */
export type Job = { badge: string; chain: number; list: number } & VerifyContext

/** What a worker judges in one go; no list is an empty text. */
export type Batch = { options: VerifierOptions; chains: string[][]; lists: string[]; jobs: Job[] }

/** What came of a batch, in its order; a mistake of the caller is told by its code. */
export type Judged = (Judgement | { usage: string })[]

type Parts = { badge: string; chain: string[]; status: string }

/** The parts of a bundle that is plain data; anything else stays in this thread, where nothing is copied. */
export function partsOf(bundle: unknown): Parts | undefined {
  if (typeof bundle !== 'object' || bundle === null || Object.getPrototypeOf(bundle) !== Object.prototype)
    return undefined
  try {
    const { v, badge, chain, status = '' } = bundle as { [name: string]: unknown }
    const plain = v === 1 && typeof badge === 'string' && typeof status === 'string' && isTexts(chain)
    return plain ? { badge, chain, status } : undefined
  } catch {
    return undefined // a member that throws is for the judge
  }
}

/**
 * Lets the judgements of one chain share its organisations on their way: what is sent once is copied once. `unshare`
 * takes them apart again, so that a caller may change what it was given.
 */
export function share(judgement: Judgement, shared: Map<number, Organization[]>, chain: number): Judgement {
  const { verdict } = judgement
  if (verdict.state !== 'verified' && verdict.state !== 'wrongSite') return judgement
  const organizations = shared.get(chain) ?? verdict.chain
  shared.set(chain, organizations)
  return { ...judgement, verdict: withChain(verdict, organizations) }
}

/** The judgement with organisations of its own. */
export function unshare(judgement: Judgement): Judgement {
  const { verdict } = judgement
  if (verdict.state !== 'verified' && verdict.state !== 'wrongSite') return judgement
  const organizations = verdict.chain.map((one) => ({ ...one, names: { ...one.names } }))
  return { ...judgement, verdict: withChain(verdict, organizations) }
}

type WithChain = Extract<Verdict, { chain: Organization[] }>

function withChain(verdict: WithChain, chain: Organization[]): Verdict {
  if (verdict.state !== 'verified') return { ...verdict, chain }
  return { ...verdict, chain, issuer: chain[chain.length - 1] ?? verdict.issuer }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 8 && value.every((item) => typeof item === 'string')

/** Puts jobs together; `asked` belongs to the part at the same place. */
export function pack(options: VerifierOptions, parts: readonly Parts[], asked: readonly VerifyContext[]): Batch {
  const chains = createIndex<string[]>(([own = '']) => own, sameTexts)
  const lists = createIndex<string>(
    (list) => list,
    () => true,
  )
  const jobs = parts.map(({ badge, chain, status }, at) => {
    const { page, now } = asked[at] as VerifyContext
    return { badge, chain: chains.number(chain), list: lists.number(status), page, now }
  })
  return { options, chains: chains.all, lists: lists.all, jobs }
}

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at])

/** Numbers values as they are first met. Only those of one name are compared: to put a whole chain together costs more. */
function createIndex<T>(name: (value: T) => string, same: (one: T, other: T) => boolean) {
  const numbers = new Map<string, number[]>()
  const all: T[] = []
  return {
    all,
    number(value: T): number {
      const id = name(value)
      const alike = numbers.get(id)
      const known = alike?.find((number) => same(all[number] as T, value))
      if (known !== undefined) return known
      const number = all.push(value) - 1
      numbers.set(id, [...(alike ?? []), number])
      return number
    },
  }
}
