import { expect, test } from 'vitest'
import { SESSION } from './fuzzer.ts'
import { runJob } from './workers.ts'

// Two ranges of runs, so that two workers share them.
const job = { seed: 5, mutant: undefined, first: 9 * SESSION, runs: 2 * SESSION }
const tallyBy = async (workers: number) => (await runJob({ ...job, workers }, () => {})).tally

test('a seed comes to the same reasons equally often with any number of workers', async () => {
  const one = await tallyBy(1)
  expect(one.runs).toBe(job.runs)
  expect(await tallyBy(2)).toEqual(one)
  expect(await tallyBy(3)).toEqual(one)
}, 120_000)
