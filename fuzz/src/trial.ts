import { isDeepStrictEqual } from 'node:util'
import type { Judge, MakeJudge } from './judge.ts'
import { createNewest, type Newest } from './newest.ts'
import { type Answer, type Finding, findingIn } from './oracle.ts'
import { expect, type Expectation } from './plain/expectation.ts'
import type { Question } from './question.ts'
import type { Trust } from './trust.ts'

/** A verifier that has judged before, and what the fuzzer knows of its memory. */
export type Veteran = { judge: Judge; newest: Newest }

export const createVeteran = (make: MakeJudge, trust: Trust): Veteran => ({
  judge: make(trust),
  newest: createNewest(),
})

/** What came out of one question: the answer of a new verifier, and what is wrong, if anything. */
export type Outcome = { answer: Answer; finding: Finding }

/** Asks a new verifier, perhaps twice, and one that has judged before, and compares all with what was signed. */
export async function tryQuestion(
  question: Question,
  trust: Trust,
  make: MakeJudge,
  veteran: Veteran,
  again: boolean,
): Promise<Outcome> {
  const fresh = make(trust)
  const answer = await ask(fresh, question)
  const expectation = expectedOf(question, trust)
  let finding = findingIn(answer, expectation, question)
  if (again) finding ??= differs(answer, await ask(fresh, question), 'asked again, the same verifier answers otherwise')
  finding ??= await afterOthers(question, trust, veteran, answer, expectation)
  return { answer, finding }
}

/** The same question to a verifier that has judged others: it answers alike, but where a newer list overrules. */
async function afterOthers(
  question: Question,
  trust: Trust,
  { judge, newest }: Veteran,
  cold: Answer,
  expectation: Expectation,
): Promise<Finding> {
  const warm = await ask(judge, question)
  const overruled = newest.overrules(expectation, question.now)
  newest.see(expectation, question.now)
  if (!overruled) return differs(cold, warm, 'a verifier that has judged before answers otherwise')
  const finding = findingIn(warm, expectedOf(question, trust, newest), question)
  return finding && `after a newer list: ${finding}`
}

const differs = (one: Answer, other: Answer, what: string): Finding =>
  isDeepStrictEqual(one, other) ? undefined : what

const expectedOf = ({ shown, page, now }: Question, trust: Trust, newest?: Newest): Expectation =>
  shown ? expect(shown, trust, page(), now, newest?.of) : { onPage: false }

async function ask(judge: Judge, question: Question): Promise<Answer> {
  try {
    return await judge.judge(question.bundle(), question.asked())
  } catch (threw) {
    return { threw }
  }
}
