// Seeds each check with faults, in a copy of the project, and sees that it turns red for those very faults. A check
// that cannot turn red is none. `pnpm test:gates [check …]` runs all, or the ones that are named.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CHECKS, runCommand } from './checks.mjs'
import { type Seed, SEEDS } from './seeds/faults.ts'

const root = join(import.meta.dirname, '..')

/** A copy without what is installed; that is reached by links, and the packages' own links stay inside the copy. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'seed-'))
  const leftOut = new Set(['.pnpm', '.git', 'coverage'])
  const filter = (path: string) => !leftOut.has(basename(path)) && path !== join(root, 'data')
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter })
  symlinkSync(join(root, 'node_modules/.pnpm'), join(copy, 'node_modules/.pnpm'), 'dir')
  return copy
}

/** Runs one check over a spoiled copy; the expectations that its output does not meet. */
async function plant({ check, faults, args = [] }: Seed) {
  const command = CHECKS.find(({ name }) => name === check)?.command
  if (!command) throw new Error(`No check is called ${check}`)
  const copy = copyProject()
  try {
    for (const [edit] of faults) edit(copy)
    const { ok, output, seconds } = await runCommand(copy, [...command, ...args])
    const unseen = faults.map(([, expected]) => expected).filter((expected) => ok || !expected.test(output))
    return { seconds, unseen, output }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Plants one seed after another; the number of faults that were not seen. */
async function plantAll(seeds: Seed[]): Promise<number> {
  let missed = 0
  for (let seed = seeds.shift(); seed; seed = seeds.shift()) {
    const { unseen, output, seconds } = await plant(seed)
    const result = unseen.length > 0 ? 'NOT RED' : 'red'
    console.error(`${result}: ${seed.check}, ${seed.faults.length} faults, ${seconds.toFixed(1)} s`)
    if (unseen.length > 0) console.error(`not seen: ${unseen.join(' ')}\n${output}`)
    missed += unseen.length
  }
  return missed
}

async function main(names: readonly string[]): Promise<number> {
  const seeds = SEEDS.filter(({ check }) => names.length === 0 || names.includes(check))
  const unseeded = CHECKS.filter(({ name }) => name !== 'gates' && !SEEDS.some(({ check }) => check === name))
  for (const { name } of unseeded) console.error(`NOT SEEDED: ${name}`)
  const runs = seeds.length
  // Beside other work one at a time is enough: `LANES=1`.
  const lanes = Array.from({ length: Number(process.env['LANES'] ?? 2) }, () => plantAll(seeds))
  const missed = (await Promise.all(lanes)).reduce((sum, count) => sum + count, unseeded.length)
  console.error(`${runs} seeded runs, ${missed} faults not seen`)
  return missed === 0 ? 0 : 1
}

process.exit(await main(process.argv.slice(2)))
