import { parseArgs } from 'node:util'
import { SESSION } from './fuzzer.ts'
import { MUTANTS } from './mutants.ts'
import { type Reproduction, saveReproduction } from './reproduction.ts'
import { reasonTable, stepTable, unreached } from './table.ts'
import type { Tally } from './tally.ts'
import { type Job, type JobResult, runJob } from './workers.ts'

const HELP = `pnpm fuzz [--runs N] [--seed S] [--workers W]
pnpm fuzz --seed S --run R     one run again, with the runs of its session before it
pnpm fuzz --mutant all         runs each broken judge until it is found; or one by its name`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    run: { type: 'string' },
    mutant: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

/** A whole number from the command line. Throws a `RangeError` for anything else. */
function wholeNumber(name: 'runs' | 'seed' | 'workers' | 'run', least: number): number {
  const value = Number(values[name])
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new RangeError(`--${name} ${values[name]} is not a number of ${least} or more`)
}

function jobFromArguments(): Job {
  const [seed, workers] = [wholeNumber('seed', 0), Math.min(wholeNumber('workers', 1), 64)]
  if (values.run === undefined) return { seed, workers, mutant: undefined, first: 0, runs: wholeNumber('runs', 1) }
  const run = wholeNumber('run', 0)
  const first = run - (run % SESSION)
  return { seed, workers: 1, mutant: undefined, first, runs: run - first + 1 }
}

/** Runs between two lines of progress, and between two summaries. */
const LINE = 100_000
const SUMMARY = 500_000

/** Prints the progress of a job. */
function progressOf(job: Job): (tally: Tally, seconds: number) => void {
  let printed = 0
  return (tally, seconds) => {
    const { runs } = tally
    const hasPassed = (step: number) => Math.floor(runs / step) > Math.floor(printed / step)
    if (hasPassed(SUMMARY) && runs < job.runs) printSummary({ tally, seconds }, job)
    if (hasPassed(LINE)) console.log(`${runs} runs, ${Math.round(runs / seconds)} a second`)
    printed = runs
  }
}

function printViolation({ seed, run, finding, mutations, questions }: Reproduction): void {
  console.log(`FOUND: ${finding}`)
  console.log(`seed ${seed}, run ${run}, after ${questions.length - 1} earlier questions to the same verifier`)
  for (const line of mutations) console.log(`  ${line}`)
}

function printSummary({ tally, seconds }: JobResult, { seed, workers }: Job): void {
  const { runs, freshlySigned } = tally
  const share = ((100 * freshlySigned) / runs).toFixed(1)
  const speed = `${runs} runs in ${seconds.toFixed(1)} s, ${Math.round(runs / seconds)} a second`
  console.log(`\nseed ${seed}, ${workers} workers: ${speed}`)
  console.log(`${share} % of the runs signed a token of their own; the rest combined tokens from pools\n`)
  console.log([...stepTable(tally), '', ...reasonTable(tally)].join('\n'))
  console.log(`\nnever reached: ${unreached(tally).join(', ') || 'none'}`)
}

/** Runs a broken judge until it is found; false if no run finds it. */
async function findsMutant(name: string): Promise<boolean> {
  const { reproduction, tally } = await runJob({ ...jobFromArguments(), mutant: name }, () => {})
  console.log(`${reproduction ? 'found' : 'MISSED'}: a judge that ${name}; ${reproduction?.finding ?? tally.runs}`)
  for (const line of reproduction?.mutations ?? []) console.log(`  ${line}`)
  return reproduction !== undefined
}

async function findsMutants(names: readonly string[]): Promise<boolean> {
  let all = true
  for (const name of names) all = (await findsMutant(name)) && all
  return all
}

async function findsNothing(job: Job): Promise<boolean> {
  const result = await runJob(job, progressOf(job))
  printSummary(result, job)
  if (!result.reproduction) return true
  printViolation(result.reproduction)
  console.log(`written to ${saveReproduction(result.reproduction)}`)
  return false
}

/** True if all is well. */
async function main(): Promise<boolean> {
  if (values.help) {
    console.log(HELP)
    return true
  }
  if (values.mutant === undefined) return findsNothing(jobFromArguments())
  return findsMutants(values.mutant === 'all' ? Object.keys(MUTANTS) : [values.mutant])
}

process.exitCode = (await main()) ? 0 : 1
