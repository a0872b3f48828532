import { expect, test } from 'vitest'
import { render } from '../report.ts'
import { measureAudit } from './audit/measure.ts'
import { measureMemory } from './memory/measure.ts'
import { benchClient, snapshotReport } from './report.ts'

const run = { threads: 2, read: 1, judge: 7, seconds: 10, bare: 5, peak: 2_000_000 }

test('a client report without parts has no tables', async () => {
  expect(render(await benchClient({ count: 100, rounds: 1, turn: 1, parts: [] }))).toBe('')
})

test('a snapshot is compared with its signatures alone, from the start of the program to its end', () => {
  const report = render(snapshotReport({ badges: 1000, issuers: 50, bytes: 900_000, runs: [run] }))
  expect(report).toContain('| 10.0 s | 5.00 s          | 0.50    | 2.0 MB')
})

test('two nights of the audit are measured over HTTP, and the second asks for the lists alone', async () => {
  const nights = await measureAudit({ rows: 100, issuers: 50, threads: 2 })
  expect(nights.map(({ rows, requests }) => [rows, requests])).toEqual([
    [100, 100],
    [100, 50],
  ])
  expect(nights.every(({ peak }) => peak > 10_000_000)).toBe(true)
})

test('memory is measured for a tenth of the rows and for all, on one thread, on two and by the audit', async () => {
  const peaks = await measureMemory({ rows: 100, threads: 2 })
  expect(peaks.map(({ rows }) => rows)).toEqual([10, 100, 10, 100, 10, 100])
  expect(peaks.every(({ peak }) => peak > 10_000_000)).toBe(true)
})
