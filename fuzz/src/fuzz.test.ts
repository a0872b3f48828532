import type { Reason } from '@liangpai/core'
import { describe, expect, test } from 'vitest'
import { createFuzzer, EPOCH } from './fuzzer.ts'
import { makeJudge } from './judge.ts'
import { findingIn } from './oracle.ts'
import { rememberSignatures } from './primitive.ts'
import { PLACES } from './reasons.ts'
import { reproduce } from './reproduction.ts'
import { SABOTAGES } from './sabotage.ts'
import { shrink } from './shrink.ts'
import { stepTable, unreached } from './table.ts'
import { createTally } from './tally.ts'

Error.stackTraceLimit = 0
rememberSignatures()

const SEED = 20_261_124
const MINUTE = 60_000
const MOST = 6000

test(
  'no run of a fixed seed finds fault with the judge, and runs come to every step',
  async () => {
    const fuzzer = await createFuzzer(SEED, () => makeJudge)
    const tally = createTally()
    expect(await fuzzer.runs(0, 3000, tally)).toBeUndefined()
    expect(tally.runs).toBe(3000)
    expect(tally.answers['verified']).toBeGreaterThan(500)
    const ended = stepTable(tally).slice(2, -1)
    for (const line of ended) expect(line).toMatch(/\| [1-9][\d,]* \|$/)
    expect(unreached(tally).length).toBeLessThan(40)
  },
  MINUTE,
)

test('the same seed asks the same questions', async () => {
  const asked = async () => {
    const fuzzer = await createFuzzer(SEED, () => makeJudge)
    const tally = createTally()
    await fuzzer.runs(EPOCH, EPOCH + 300, tally)
    return tally
  }
  expect(await asked()).toEqual(await asked())
})

test('every drawn change can be made, whatever was changed before it', async () => {
  const fuzzer = await createFuzzer(SEED, () => makeJudge)
  const { make } = fuzzer.stockOf(0)
  const twin = { do: 'twin' } as const
  for (const length of [0, 32, 63, 64, 65])
    for (const byte of [0, 255]) {
      const sealed = [{ do: 'seal', length, byte } as const]
      const { token } = make({ base: 'office/badge', edits: [...sealed, twin] })
      expect(token.length).toBe(make({ base: 'office/badge', edits: sealed }).token.length)
    }
})

describe('a broken judge is found', () => {
  test.each(Object.entries(SABOTAGES))(
    'that %s',
    async (_, spoil) => {
      const fuzzer = await createFuzzer(SEED, (cast) => spoil(makeJudge, cast))
      const violation = await fuzzer.runs(0, MOST, createTally())
      expect(violation?.finding).toBeTruthy()
    },
    MINUTE,
  )
})

test('a violation is shortened to the change that matters, and written down', async () => {
  const spoil = SABOTAGES['skips the page']
  const fuzzer = await createFuzzer(SEED, (cast) => spoil?.(makeJudge, cast) ?? makeJudge)
  const violation = await fuzzer.runs(0, MOST, createTally())
  if (!violation) throw new Error('nothing found')
  const { questions, mutations } = reproduce(SEED, fuzzer, await shrink(fuzzer, fuzzer.stockOf(0), violation))
  expect(questions).toHaveLength(1)
  expect(mutations.length).toBeLessThanOrEqual(3)
})

test('a poisoned cache is reproduced with the question that poisoned it', async () => {
  const spoil = SABOTAGES['remembers verdicts by the badge']
  const fuzzer = await createFuzzer(SEED, (cast) => spoil?.(makeJudge, cast) ?? makeJudge)
  const violation = await fuzzer.runs(0, MOST, createTally())
  if (!violation) throw new Error('nothing found')
  expect((await shrink(fuzzer, fuzzer.stockOf(0), violation)).before).toHaveLength(1)
})

describe('an answer off the table is found', () => {
  const refusal = { state: 'invalid', step: 'bundle', reason: 'BUNDLE_VERSION', retryable: false } as const
  const wrong = {
    'an unknown reason': { ...refusal, reason: 'COLOUR' as Reason },
    'an engine that failed': { ...refusal, reason: 'UNEXPECTED' as const },
    'a reason of another step': { ...refusal, step: 'claims' as const },
    'a state of another reason': { ...refusal, state: 'inactive' as const },
    'more than a refusal says': { ...refusal, shop: {} },
  }
  const question = {
    bundle: () => ({}),
    asked: () => ({ page: null, now: 0 }),
    page: () => null,
    now: 0,
    hostilePage: false,
  }
  const finding = (verdict: object) =>
    findingIn({ verdict, proven: {} } as never, { onPage: false }, { ...question, shown: undefined })

  test.each(Object.entries(wrong))('%s', (_, verdict) => {
    expect(finding(verdict)).toBeTruthy()
    expect(finding(refusal)).toBeUndefined()
  })
})

test('every reason has a step, but the one that must never be given', () => {
  const placeless = Object.entries(PLACES).filter(([, steps]) => steps.length === 0)
  expect(placeless.map(([reason]) => reason)).toEqual(['UNEXPECTED'])
})
