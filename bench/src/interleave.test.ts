import { expect, test } from 'vitest'
import type { Candidate } from './candidate.ts'
import { interleave } from './interleave.ts'
import type { Fixture } from './fixture.ts'

const fixture = {} as Fixture
const options = { rounds: 12, turn: 0.2 }
const turns: string[] = []

const waiting = (name: string, milliseconds: number, answer = true): Candidate => ({
  name,
  does: 'waits',
  signatures: 1,
  checks: [],
  prepare: () => () => {
    turns.push(name)
    const end = performance.now() + milliseconds
    while (performance.now() < end);
    return answer
  },
})

test('every candidate has a turn in each round, and a slower one measures slower', async () => {
  const series = await interleave([waiting('slow', 0.3), waiting('fast', 0.1)], fixture, options)
  const [slow = 0, fast = 0] = series.map(({ wall }) => wall.toSorted((a, b) => a - b)[0])
  expect(series.map(({ wall, cpu }) => [wall.length, cpu.length])).toEqual([
    [12, 12],
    [12, 12],
  ])
  expect(slow).toBeGreaterThanOrEqual(300)
  expect(fast).toBeGreaterThanOrEqual(100)
  expect(fast).toBeLessThan(slow)
})

test('the order of turns changes from round to round', async () => {
  turns.length = 0
  await interleave([waiting('a', 0.3), waiting('b', 0.3)], fixture, { ...options, rounds: 40 })
  const first = turns.slice(-80).filter((_, at) => at % 2 === 0)
  expect(new Set(first)).toEqual(new Set(['a', 'b']))
})

test('a candidate that refuses a good bundle ends the run', async () => {
  await expect(interleave([waiting('liar', 0, false)], fixture, options)).rejects.toThrow(/liar/)
})
