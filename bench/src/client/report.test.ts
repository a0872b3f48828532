import { expect, test } from 'vitest'
import { clientTable, measureClient } from './report.ts'

const run = { threads: 2, read: 1, judge: 7, seconds: 10, bare: 5, peak: 2_000_000 }

test('a part that was not measured has no table', () => {
  expect(clientTable({ node: '24.0.0', threads: 2 })).toBe('')
})

test('the way from a snapshot is set beside its signatures alone, from the start of the program to its end', () => {
  const snapshot = { badges: 1000, issuers: 50, bytes: 900_000, runs: [run] }
  expect(clientTable({ node: '24.0.0', threads: 2, snapshot })).toContain('| 10.0 s | 5.0 s           | 0.50    | 2 MB')
})

test('two nights and their memory are measured, over real HTTP and in processes of their own', async () => {
  const course = { count: 100, rounds: 1, turn: 1, parts: ['audit', 'memory'] as const }
  const { audit = [], memory = [], snapshot } = await measureClient(course)
  expect(snapshot).toBeUndefined()
  expect(audit.map(({ rows, requests }) => [rows, requests])).toEqual([
    [100, 100],
    [100, 50],
  ])
  expect(memory.map(({ rows }) => rows)).toEqual([10, 100, 10, 100, 10, 100])
  expect([...audit, ...memory].every(({ peak }) => peak > 10_000_000)).toBe(true)
}, 60_000)
