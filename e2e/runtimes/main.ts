// `pnpm runtimes [name ...]`: every vector on every runtime, and one table. Fetches the runtimes that npm brings.
import '../../scripts/node-version.mjs'
import { ensureChromium, ensureFirefox, ensureWebKit } from '../../scripts/browser.mjs'
import { createFixture } from './fixture.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { runtimes } from './runtime.ts'

const HEAD = ['Runtime', 'Version', 'Build', 'Vectors', 'Seconds']

function rowOf(outcome: Outcome): string[] {
  if ('absent' in outcome) return [outcome.name, outcome.absent, '', '', '']
  const { name, version, door, passed, wanted, seconds } = outcome
  return [name, version, door, `${passed} of ${wanted}`, seconds.toFixed(1)]
}

/** A table in Markdown, padded as oxfmt pads it. */
function tableOf(rows: readonly string[][]): string {
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)))
  const lineOf = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [lineOf(HEAD), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)].join('\n')
}

const named = process.argv.slice(2).map((name) => name.toLowerCase())
const chosen = runtimes.filter(({ name }) => named.length === 0 || named.includes(name.toLowerCase()))
if (chosen.length < named.length) {
  console.error(`pnpm runtimes [name ...]: ${runtimes.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
process.env['CHROMIUM_PATH'] ??= (await ensureChromium())?.path
ensureFirefox()
ensureWebKit()
const fixture = await createFixture()
const outcomes: Outcome[] = []
try {
  for (const runtime of chosen) {
    const outcome = await outcomeOf(runtime, fixture, true)
    if ('faults' in outcome) for (const fault of outcome.faults) console.error(`${outcome.name}: ${fault}`)
    outcomes.push(outcome)
    console.error(rowOf(outcome).filter(Boolean).join(', '))
  }
} finally {
  await fixture.close()
}
console.log(tableOf(outcomes.map(rowOf)))
process.exitCode = outcomes.some((outcome) => 'faults' in outcome && outcome.faults.length > 0) ? 1 : 0
