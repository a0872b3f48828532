import { baseName, createBases } from './bases.ts'
import { type Cast, createCast } from './cast.ts'
import { createDice } from './dice.ts'
import { createForge } from './forge.ts'
import type { MakeJudge } from './judge.ts'
import { createMaker, type Piece } from './piece.ts'
import { drawPlan, type Plan, type Stock } from './plan.ts'
import { createPool } from './pool.ts'
import { type Question, questionOf } from './question.ts'
import { count, type Tally } from './tally.ts'
import { createVeteran, type Outcome, tryQuestion, type Veteran } from './trial.ts'
import { type Trust, trustsOf } from './trust.ts'

/** Runs that share a pool of signed tokens. */
export const EPOCH = 20_000
/** Runs that share verifiers; the verifiers of the next begin with empty caches. */
export const SESSION = 500
const POOL = 120

/** A run in which the judge was wrong. `plans` are those that its verifier saw since the session began. */
export type Violation = { run: number; finding: string; plan: Plan; before: Plan[] }

export type Fuzzer = {
  cast: Cast
  trusts: { readonly [name: string]: Trust }
  stockOf(epoch: number): Stock
  question(plan: Plan): Question
  /** Runs from one number to another, within one epoch; stops at the first violation. */
  runs(from: number, to: number, tally: Tally): Promise<Violation | undefined>
  judged(plan: Plan, veterans: Veterans): Promise<Outcome>
}

export type Veterans = Map<string, Veteran>

/** Fuzzes what `makeJudge` makes. Everything but the nonces of signatures follows from the seed. */
export async function createFuzzer(seed: number, judgeOf: (cast: Cast) => MakeJudge): Promise<Fuzzer> {
  const cast = createCast(seed)
  const makeJudge = judgeOf(cast)
  const trusts = trustsOf(cast)
  const bases = await createBases(cast)
  const make = createMaker(cast, bases)
  const forge = createForge(cast, bases)
  const plain = new Map([...bases.keys()].map((base): [string, Piece] => [base, make({ base, edits: [] })]))
  let stock: (Stock & { epoch: number }) | undefined

  async function oneRun(run: number, drawn: Stock, veterans: Veterans): Promise<Outcome & { plan: Plan }> {
    try {
      const plan = drawPlan(createDice(seed, run), drawn)
      return { plan, ...(await fuzzer.judged(plan, veterans)) }
    } catch (cause) {
      throw new Error(`the fuzzer itself failed in run ${run} of seed ${seed}`, { cause })
    }
  }

  const fuzzer: Fuzzer = {
    cast,
    trusts,
    stockOf(epoch) {
      if (stock?.epoch !== epoch) {
        const pool = createPool(createDice(seed, epoch, 1), cast, forge, make, POOL)
        stock = { epoch, cast, bases, forge, make, plain, pool }
      }
      return stock
    },
    question: (plan) => questionOf(plan, plain.get(baseName('office', 'badge')) as Piece),
    judged(plan, veterans) {
      const trust = trusts[plan.trust] as Trust
      const veteran = veterans.get(plan.trust) ?? createVeteran(makeJudge, trust)
      veterans.set(plan.trust, veteran)
      return tryQuestion(fuzzer.question(plan), trust, makeJudge, veteran, plan.again)
    },
    async runs(from, to, tally) {
      const drawn = fuzzer.stockOf(Math.floor(from / EPOCH))
      let veterans: Veterans = new Map()
      let before: Plan[] = []
      for (let run = from; run < to; run++) {
        if (run % SESSION === 0) [veterans, before] = [new Map(), []]
        const { plan, answer, finding } = await oneRun(run, drawn, veterans)
        if (finding) return { run, finding, plan, before }
        count(tally, answer, plan.anew)
        before.push(plan)
      }
      return undefined
    },
  }
  return fuzzer
}
