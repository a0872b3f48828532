import { parseArgs } from 'node:util'
import { type Job, type Report, runJob } from './crew.ts'
import { SESSION } from './fuzzer.ts'
import { keepReproduction, type Reproduction } from './reproduction.ts'
import { SABOTAGES } from './sabotage.ts'
import { reasonTable, stepTable, unreached } from './table.ts'
import type { Tally } from './tally.ts'

const HELP = `pnpm fuzz [--runs N] [--seed S] [--workers W]
pnpm fuzz --seed S --run R     the session of one run, up to that run
pnpm fuzz --sabotage all       shows that each broken judge is found; or one by its name`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    run: { type: 'string' },
    sabotage: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

/** A whole number from the command line. */
function whole(name: 'runs' | 'seed' | 'workers' | 'run', least: number): number {
  const value = Number(values[name])
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new RangeError(`--${name} ${values[name]} is no number of ${least} or more`)
}

function jobOf(): Job {
  const [seed, workers] = [whole('seed', 0), Math.min(whole('workers', 1), 64)]
  if (values.run === undefined) return { seed, workers, sabotage: undefined, first: 0, runs: whole('runs', 1) }
  const run = whole('run', 0)
  const first = run - (run % SESSION)
  return { seed, workers: 1, sabotage: undefined, first, runs: run - first + 1 }
}

const STEP = 100_000
const TABLE = 500_000 // a long run shows its tables on the way

/** Says how far a job has come. */
function follow(job: Job): (tally: Tally, seconds: number) => void {
  let said = 0
  return (tally, seconds) => {
    const { runs } = tally
    const passed = (step: number) => Math.floor(runs / step) > Math.floor(said / step)
    if (passed(TABLE) && runs < job.runs) summary({ tally, seconds }, job)
    if (passed(STEP)) console.log(`${runs} runs, ${Math.round(runs / seconds)} a second`)
    said = runs
  }
}

function tell(reproduction: Reproduction): void {
  const { seed, run, finding, mutations, questions } = reproduction
  console.log(`FOUND: ${finding}`)
  console.log(`seed ${seed}, run ${run}, after ${questions.length - 1} earlier questions to the same verifier`)
  for (const line of mutations) console.log(`  ${line}`)
}

function summary({ tally, seconds }: Report, { seed, workers }: Job): void {
  const { runs, anew } = tally
  const share = ((100 * anew) / runs).toFixed(1)
  console.log(
    `\nseed ${seed}, ${workers} workers: ${runs} runs in ${seconds.toFixed(1)} s, ${Math.round(runs / seconds)} a second`,
  )
  console.log(`${share} % of the runs signed a token of their own; the rest combined tokens from pools\n`)
  console.log([...stepTable(tally), '', ...reasonTable(tally)].join('\n'))
  console.log(`\nnever reached: ${unreached(tally).join(', ') || 'none'}`)
}

/** Runs a broken judge until it is found; true if it is. */
async function finds(name: string): Promise<boolean> {
  const { reproduction, tally } = await runJob({ ...jobOf(), sabotage: name }, () => {})
  console.log(`${reproduction ? 'found' : 'MISSED'}: a judge that ${name}; ${reproduction?.finding ?? tally.runs}`)
  for (const line of reproduction?.mutations ?? []) console.log(`  ${line}`)
  return reproduction !== undefined
}

async function main(): Promise<boolean> {
  if (values.help) {
    console.log(HELP)
    return true
  }
  if (values.sabotage !== undefined) {
    const names = values.sabotage === 'all' ? Object.keys(SABOTAGES) : [values.sabotage]
    let all = true
    for (const name of names) all = (await finds(name)) && all
    return all
  }
  const job = jobOf()
  const report = await runJob(job, follow(job))
  summary(report, job)
  if (!report.reproduction) return true
  tell(report.reproduction)
  console.log(`written to ${keepReproduction(report.reproduction)}`)
  return false
}

process.exitCode = (await main()) ? 0 : 1
