import { type CheckResult, checkQuestion, createWarmVerifier, type WarmVerifier } from './check.ts'
import { type Corpus, type CorpusMaker, createCorpusMaker } from './corpus.ts'
import { drawPlan } from './drawPlan.ts'
import { createEntities, type Entities } from './entities.ts'
import type { MakeJudge } from './judge.ts'
import type { Plan } from './plan.ts'
import { type Question, questionOf } from './question.ts'
import { createRandom } from './random.ts'
import { count, type Tally } from './tally.ts'
import { createTemplates } from './templates.ts'
import { createTokenMaker } from './token.ts'
import { type TrustName, type Trusts, trustsOf } from './trust.ts'

/** Runs that share a pool of signed tokens. */
export const EPOCH = 20_000
/** Runs that share warm verifiers; the next session begins with empty caches. */
export const SESSION = 500

/** A run in which the judge was wrong; `before` are the plans that its warm verifiers saw in the session so far. */
export type Violation = { run: number; finding: string; plan: Plan; before: Plan[] }

export type WarmVerifiers = Map<TrustName, WarmVerifier>

/** Prepares a fuzzer of what `judgeOf` makes. Everything it does follows from the seed. */
export async function createFuzzer(seed: number, judgeOf: (entities: Entities) => MakeJudge): Promise<Fuzzer> {
  const entities = createEntities(seed)
  const templates = await createTemplates(entities)
  const maker = createCorpusMaker(entities, templates, createTokenMaker(entities, templates))
  return new Fuzzer(seed, maker, judgeOf(entities))
}

export class Fuzzer {
  readonly trusts: Trusts
  readonly #seed: number
  readonly #maker: CorpusMaker
  readonly #makeJudge: MakeJudge
  #latest: { epoch: number; corpus: Corpus } | undefined

  constructor(seed: number, maker: CorpusMaker, makeJudge: MakeJudge) {
    this.#seed = seed
    this.#maker = maker
    this.#makeJudge = makeJudge
    this.trusts = trustsOf(maker.entities)
  }

  /** The corpus of an epoch. Only the latest one is cached. */
  corpusOf(epoch: number): Corpus {
    if (this.#latest?.epoch !== epoch)
      this.#latest = { epoch, corpus: this.#maker.withPool(createRandom(this.#seed, epoch, 1)) }
    return this.#latest.corpus
  }

  question(plan: Plan): Question {
    return questionOf(plan, this.#maker.unchanged('office', 'badge'))
  }

  /** Judges a plan by a new verifier and by the warm one of its trust, and checks both. */
  check(plan: Plan, warmVerifiers: WarmVerifiers): Promise<CheckResult> {
    const trust = this.trusts[plan.trust]
    const warm = warmVerifiers.get(plan.trust) ?? createWarmVerifier(this.#makeJudge, trust)
    warmVerifiers.set(plan.trust, warm)
    return checkQuestion(this.question(plan), { trust, makeJudge: this.#makeJudge, warm, judgeTwice: plan.judgeTwice })
  }

  /** Does the runs from one number up to another within one epoch; stops at the first violation. */
  async runs(from: number, to: number, tally: Tally): Promise<Violation | undefined> {
    const corpus = this.corpusOf(Math.floor(from / EPOCH))
    let warmVerifiers: WarmVerifiers = new Map()
    let before: Plan[] = []
    for (let run = from; run < to; run++) {
      if (run % SESSION === 0) [warmVerifiers, before] = [new Map(), []]
      const { plan, answer, finding } = await this.#oneRun(run, corpus, warmVerifiers)
      if (finding) return { run, finding, plan, before }
      count(tally, answer, plan.isFreshlySigned)
      before.push(plan)
    }
    return undefined
  }

  async #oneRun(run: number, corpus: Corpus, warmVerifiers: WarmVerifiers): Promise<CheckResult & { plan: Plan }> {
    try {
      const plan = drawPlan(createRandom(this.#seed, run), corpus)
      return { plan, ...(await this.check(plan, warmVerifiers)) }
    } catch (cause) {
      throw new Error(`the fuzzer itself failed in run ${run} of seed ${this.#seed}`, { cause })
    }
  }
}
