import type { Reason } from '@liangpai/core'
import { describe, expect, test } from 'vitest'
import { createFuzzer, EPOCH, type Violation } from './fuzzer.ts'
import { makeJudge } from './judge.ts'
import { MUTANTS } from './mutants.ts'
import { findingIn } from './oracle.ts'
import { PLACES } from './reasons.ts'
import { reproduce } from './reproduction.ts'
import { shrink } from './shrink.ts'
import { cacheSignatures } from './signatureCache.ts'
import { stepTable, unreached } from './table.ts'
import { createTally } from './tally.ts'

Error.stackTraceLimit = 0
cacheSignatures()

const SEED = 20_261_124
const MINUTE = 60_000
const RUNS = 6000

test(
  'the judge passes every run of a fixed seed, and runs end in every step',
  async () => {
    const fuzzer = await createFuzzer(SEED, () => makeJudge)
    const tally = createTally()
    expect(await fuzzer.runs(0, 3000, tally)).toBeUndefined()
    expect(tally.runs).toBe(3000)
    expect(tally.answers['verified']).toBeGreaterThan(500)
    for (const line of stepTable(tally).slice(2, -1)) expect(line).toMatch(/\| [1-9][\d,]* \|$/)
    expect(unreached(tally).length).toBeLessThan(40)
  },
  MINUTE,
)

test('two fuzzers of one seed make the same tokens, signatures included, and the same tally', async () => {
  const fuzzerOf = () => createFuzzer(SEED, () => makeJudge)
  const [first, second] = [await fuzzerOf(), await fuzzerOf()]
  const compactOf = (fuzzer: typeof first) =>
    fuzzer
      .corpusOf(1)
      .chainOf('branch')
      .map(({ compact }) => compact)
  expect(compactOf(first)).toEqual(compactOf(second))
  const tallies = [createTally(), createTally()] as const
  await first.runs(EPOCH, EPOCH + 300, tallies[0])
  await second.runs(EPOCH, EPOCH + 300, tallies[1])
  expect(tallies[0]).toEqual(tallies[1])
})

test('another signature of the same key replaces a genuine one, and leaves bytes that are none as they are', async () => {
  const fuzzer = await createFuzzer(SEED, () => makeJudge)
  const { make } = fuzzer.corpusOf(0)
  const twin = { do: 'twin' } as const
  const genuine = make({ template: 'office/badge', edits: [] })
  expect(make({ template: 'office/badge', edits: [twin] }).compact).not.toBe(genuine.compact)
  for (const length of [0, 32, 63, 65])
    for (const byte of [0, 255]) {
      const seal = { do: 'seal', length, byte } as const
      const { compact } = make({ template: 'office/badge', edits: [seal, twin] })
      expect(compact).toBe(make({ template: 'office/badge', edits: [seal] }).compact)
    }
})

/** The fuzzer of a mutant, and the first violation that it finds. */
async function findMutant(
  name: string,
): Promise<{ fuzzer: Awaited<ReturnType<typeof createFuzzer>>; violation: Violation }> {
  const mutate = MUTANTS[name]
  const fuzzer = await createFuzzer(SEED, (entities) => mutate?.(makeJudge, entities) ?? makeJudge)
  const violation = await fuzzer.runs(0, RUNS, createTally())
  if (!violation) throw new Error(`a judge that ${name} was not found`)
  return { fuzzer, violation }
}

describe('the fuzzer finds a broken judge', () => {
  test.each(Object.keys(MUTANTS))(
    'a judge that %s is found',
    async (name) => {
      expect((await findMutant(name)).violation.finding).toBeTruthy()
    },
    MINUTE,
  )
})

test('a violation shrinks to the change that matters and is written down', async () => {
  const { fuzzer, violation } = await findMutant('skips the page')
  const shortest = await shrink(fuzzer, fuzzer.corpusOf(0), violation)
  const { questions, mutations } = reproduce(SEED, fuzzer, shortest)
  expect(questions).toHaveLength(1)
  expect(mutations.length).toBeLessThanOrEqual(3)
})

test('a violation by a poisoned cache is reproduced with the question that poisoned it', async () => {
  const { fuzzer, violation } = await findMutant('remembers verdicts by the badge')
  expect((await shrink(fuzzer, fuzzer.corpusOf(0), violation)).before).toHaveLength(1)
})

describe('the oracle finds a refusal that is not in the table', () => {
  const refusal = { state: 'invalid', step: 'bundle', reason: 'BUNDLE_VERSION', retryable: false } as const
  const wrong = {
    'an unknown reason': { ...refusal, reason: 'COLOUR' as Reason },
    'a failed engine': { ...refusal, reason: 'UNEXPECTED' as const },
    'a reason of another step': { ...refusal, step: 'claims' as const },
    'a state of another reason': { ...refusal, state: 'inactive' as const },
    'more members than a refusal has': { ...refusal, shop: {} },
  }
  const question = {
    bundle: () => ({}),
    context: () => ({ page: null, now: 0 }),
    page: () => null,
    now: 0,
    isPageHostile: false,
    tokens: undefined,
  }
  const finding = (verdict: object) => findingIn({ verdict, proven: {} } as never, { onPage: false }, question)

  test.each(Object.entries(wrong))('a refusal with %s is a finding', (_, verdict) => {
    expect(finding(verdict)).toBeTruthy()
    expect(finding(refusal)).toBeUndefined()
  })
})

test('every reason has a step, except those of a changed or failed engine, which no run may come to', () => {
  const withoutStep = Object.entries(PLACES).filter(([, steps]) => steps.length === 0)
  expect(withoutStep.map(([reason]) => reason)).toEqual(['BUILT_INS_CHANGED', 'UNEXPECTED'])
})
