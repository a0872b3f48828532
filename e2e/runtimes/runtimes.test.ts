import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../packages/core/vectors/main.ts'
import { createFixture, type Fixture } from './fixture.ts'
import { faultsOf, outcomeOf } from './outcome.ts'
import { runtimes } from './runtime.ts'

// The vectors by the packages as published, on every runtime that is here; `pnpm runtimes` fetches the others.

let fixture: Fixture
beforeAll(async () => {
  fixture = await createFixture()
})
afterAll(() => fixture.close())

describe.each(runtimes)('$name', (runtime) => {
  test('imports the right build, answers every vector and verifies a badge over fetch', async ({ skip }) => {
    const outcome = await outcomeOf(runtime, fixture)
    if ('absent' in outcome) return skip(outcome.absent)
    expect(outcome.faults).toEqual([])
    expect(outcome.door).toBe(runtime.door)
    expect(outcome.passed).toBe(outcome.wanted)
  })
})

describe('the comparison of a runtime with the list', () => {
  const wanted: Answer[] = [
    ['badge', 'one', '1'],
    ['badge', 'two', '2'],
  ]

  test('names the vector, what was got and what was wanted where an answer differs', () => {
    expect(faultsOf(wanted, [...wanted.slice(0, 1), ['badge', 'two', '3']])).toEqual(['badge › two: got 3, wanted 2'])
  })

  test('refuses a vector that is left out, one that is not in the list, and another order', () => {
    expect(faultsOf(wanted, wanted.slice(0, 1))).toEqual(['badge › two: not answered in its turn'])
    expect(faultsOf(wanted, [...wanted, ['badge', 'three', '3']])).toEqual(['badge › three: not in the list'])
    expect(faultsOf(wanted, wanted.toReversed())).toHaveLength(2)
  })

  test('has no fault for the same answers', () => {
    expect(faultsOf(wanted, wanted)).toEqual([])
  })
})
