import { ORDER, PLACES } from './reasons.ts'
import type { Tally } from './tally.ts'

type Row = { step: string; state: string; reason: string; runs: number }

const rowsOf = ({ answers }: Tally): Row[] =>
  Object.entries(answers).map(([name, runs]) => {
    const [step = '', state = '', reason = ''] = name.split(' ')
    return { step, state, reason, runs }
  })

const number = (value: number) => value.toLocaleString('en-US')

/** How many runs reached each step, and how many ended there. */
export function stepTable(tally: Tally): string[] {
  const rows = rowsOf(tally)
  const endedIn = (step: string) => rows.filter((row) => row.step === step).reduce((sum, row) => sum + row.runs, 0)
  let left = tally.runs
  const lines = ORDER.map((step) => {
    const ended = endedIn(step)
    const line = `| ${step} | ${number(left)} | ${((100 * left) / tally.runs).toFixed(1)} % | ${number(ended)} |`
    left -= ended
    return line
  })
  const verified = `| verified | ${number(left)} | ${((100 * left) / tally.runs).toFixed(1)} % | |`
  return ['| Step | Runs that reached it | Share | Ended there |', '| --- | --: | --: | --: |', ...lines, verified]
}

/** How many runs ended with each reason, by step; the most frequent first, equal ones by name. */
export function reasonTable(tally: Tally): string[] {
  const rows = rowsOf(tally).filter(({ step }) => step !== 'verified')
  const order = (step: string) => ORDER.findIndex((one) => one === step)
  rows.sort((a, b) => order(a.step) - order(b.step) || b.runs - a.runs || (a.reason < b.reason ? -1 : 1))
  const lines = rows.map(({ step, state, reason, runs }) => `| ${step} | \`${reason}\` | ${state} | ${number(runs)} |`)
  return ['| Step | Reason | State | Runs |', '| --- | --- | --- | --: |', ...lines]
}

/** Reasons, with their step, that no run came to. */
export function unreached(tally: Tally): string[] {
  const reached = new Set(rowsOf(tally).map(({ step, reason }) => `${step} ${reason}`))
  return Object.entries(PLACES).flatMap(([reason, steps]) =>
    steps.map((step) => `${step} ${reason}`).filter((name) => !reached.has(name)),
  )
}
