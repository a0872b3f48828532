import { expect, test } from 'vitest'
import { SESSION } from './fuzzer.ts'
import { reasonTable, stepTable } from './table.ts'
import { runJob } from './workers.ts'

// Two ranges of runs, so that two workers share them.
const job = { seed: 5, mutant: undefined, first: 9 * SESSION, runs: 2 * SESSION }
const tablesBy = async (workers: number) => {
  const { tally } = await runJob({ ...job, workers }, () => {})
  return { runs: tally.runs, tables: [...stepTable(tally), ...reasonTable(tally)] }
}

test('a seed prints the same tables of steps and reasons with any number of workers', async () => {
  const one = await tablesBy(1)
  expect(one.runs).toBe(job.runs)
  expect(await tablesBy(2)).toEqual(one)
  expect(await tablesBy(3)).toEqual(one)
})
