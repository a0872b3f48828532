import { NOW } from '@liangpai/world'
import type { Corpus } from './corpus.ts'
import type { Fuzzer, Violation, WarmVerifiers } from './fuzzer.ts'
import type { Plan } from './plan.ts'
import type { MakeToken, Token } from './token.ts'
import { trustOfLine } from './trust.ts'

const MAX_TRIES = 400

/** Whether the judge is still wrong about a plan once its warm verifiers have seen `before`. */
type Fails = (plan: Plan, before: Plan[]) => Promise<boolean>

/** The shortest plan that still violates, and the plans that must come before it. */
export async function shrink(fuzzer: Fuzzer, corpus: Corpus, violation: Violation): Promise<Violation> {
  let shortest = violation
  let tries = 0
  const fails: Fails = async (plan, before) => {
    if (tries++ >= MAX_TRIES) return false
    const warmVerifiers: WarmVerifiers = new Map()
    for (const earlier of before) await fuzzer.check(earlier, warmVerifiers)
    const { finding } = await fuzzer.check({ ...plan, judgeTwice: true }, warmVerifiers)
    if (finding) shortest = { ...shortest, finding, plan, before }
    return finding !== undefined
  }
  if (!(await fails(shortest.plan, []))) await shortenHistory(() => shortest, fails)
  for (let isShorter = true; isShorter;) {
    isShorter = false
    for (const simpler of simplerThan(shortest.plan, corpus))
      if (await fails(simpler, shortest.before)) isShorter = true
  }
  return shortest
}

/** Leaves out halves of the earlier plans, then quarters, as long as the last one still fails. */
async function shortenHistory(shortest: () => Violation, fails: Fails): Promise<void> {
  for (let size = Math.ceil(shortest().before.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < shortest().before.length;) {
      const { plan, before } = shortest()
      if (!(await fails(plan, before.toSpliced(at, size)))) at += size
    }
  }
}

/** Plans with one thing less. */
function* simplerThan(plan: Plan, corpus: Corpus): Generator<Plan> {
  const { line, trust, now, page, shape, badge, status, chain } = plan
  if (trust !== trustOfLine(line)) yield { ...plan, trust: trustOfLine(line) }
  if (now !== NOW) yield { ...plan, now: NOW }
  if (!('is' in page && page.is === null)) yield { ...plan, page: { is: null } }
  for (const at of shape.keys()) yield { ...plan, shape: shape.toSpliced(at, 1) }
  const { make, unchanged, chainOf } = corpus
  for (const token of simplerTokens(badge, unchanged(line, 'badge'), make)) yield { ...plan, badge: token }
  if (status)
    for (const token of simplerTokens(status, unchanged(line, 'status'), make)) yield { ...plan, status: token }
  const goodChain = chainOf(line)
  for (const [at, statement] of chain.entries())
    for (const token of simplerTokens(statement, goodChain[at], make)) yield { ...plan, chain: chain.with(at, token) }
}

/** The good token of the same place, and the token with one edit less. */
const simplerTokens = (token: Token, good: Token | undefined, make: MakeToken): Token[] => [
  ...(good && token !== good ? [good] : []),
  ...token.spec.edits.map((_, at) => make({ ...token.spec, edits: token.spec.edits.toSpliced(at, 1) })),
]
