import { isDeepStrictEqual } from 'node:util'
import type { Judge, MakeJudge } from './judge.ts'
import { createNewestLists, type NewestLists } from './newestLists.ts'
import { type Answer, type Finding, findingIn } from './oracle.ts'
import type { Question } from './question.ts'
import { type Expectation, expectationOf } from './reference/expectation.ts'
import type { Trust } from './trust.ts'

/** A verifier that has judged before, and the lists that it must remember. */
export type WarmVerifier = { judge: Judge; newest: NewestLists }

export const createWarmVerifier = (makeJudge: MakeJudge, trust: Trust): WarmVerifier => ({
  judge: makeJudge(trust),
  newest: createNewestLists(),
})

/** The answer of a new verifier, and what is wrong with any of the answers. */
export type CheckResult = { answer: Answer; finding: Finding }

export type CheckOptions = { trust: Trust; makeJudge: MakeJudge; warm: WarmVerifier; judgeTwice: boolean }

/** Puts a question to a new verifier and to a warm one, and compares both with what was signed. */
export async function checkQuestion(question: Question, options: CheckOptions): Promise<CheckResult> {
  const { trust, makeJudge, warm, judgeTwice } = options
  const cold = makeJudge(trust)
  const answer = await judge(cold, question)
  const expectation = expectationFor(question, trust)
  let finding = findingIn(answer, expectation, question)
  if (judgeTwice) finding ??= difference(answer, await judge(cold, question), 'the second answer is another one')
  finding ??= await checkWarm(question, { trust, warm, answer, expectation })
  return { answer, finding }
}

type WarmOptions = { trust: Trust; warm: WarmVerifier; answer: Answer; expectation: Expectation }

/** A warm verifier gives the same answer as a new one, unless a newer list overrules that of the bundle. */
async function checkWarm(question: Question, { trust, warm, answer, expectation }: WarmOptions): Promise<Finding> {
  const warmAnswer = await judge(warm.judge, question)
  const isOverruled = warm.newest.overrules(expectation, question.now)
  warm.newest.see(expectation, question.now)
  if (!isOverruled) return difference(answer, warmAnswer, 'a warm verifier gives another answer')
  const finding = findingIn(warmAnswer, expectationFor(question, trust, warm.newest), question)
  return finding && `after a newer list: ${finding}`
}

const difference = (one: Answer, other: Answer, finding: string): Finding =>
  isDeepStrictEqual(one, other) ? undefined : finding

const expectationFor = ({ tokens, page, now }: Question, trust: Trust, newest?: NewestLists): Expectation =>
  tokens ? expectationOf(tokens, { trust, page: page(), now, newest }) : { onPage: false }

async function judge(verifier: Judge, question: Question): Promise<Answer> {
  try {
    return await verifier.judge(question.bundle(), question.context())
  } catch (threw) {
    return { threw }
  }
}
