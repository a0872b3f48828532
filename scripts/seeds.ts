// Seeds each check with faults, in a copy of the project, and sees that it turns red for those very faults. A check
// that cannot turn red is none. `pnpm test:gates [check …]` runs all, or the ones that are named.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CHECKS, runCommand } from './checks.mjs'
import { type Bed, BEDS, type Seed } from './seeds/faults.ts'

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

/** Milliseconds for a check of a spoiled copy; each takes less than one minute. */
const LONGEST = 5 * 60_000

/** Runs one check over a spoiled copy; the number of faults that it did not see. */
async function run({ check, faults, args = [] }: Seed, copy: string): Promise<number> {
  const command = CHECKS.find(({ name }) => name === check)?.command
  if (!command) throw new Error(`No check is called ${check}`)
  const { ok, output, seconds } = await runCommand(copy, [...command, ...args], {}, LONGEST)
  const unseen = faults.map(([, expected]) => expected).filter((expected) => ok || !expected.test(output))
  const result = unseen.length > 0 ? 'NOT RED' : 'red'
  console.error(`${result}: ${check}, ${faults.length} faults, ${seconds.toFixed(1)} s`)
  if (unseen.length > 0) console.error(`not seen: ${unseen.join(' ')}\n${output}`)
  return unseen.length
}

/** Spoils one copy with all seeds of a bed, and runs their checks one after the other. */
async function plant(bed: Bed): Promise<number> {
  const copy = copyProject()
  try {
    for (const { faults } of bed) for (const [edit] of faults) edit(copy)
    let missed = 0
    for (const seed of bed) missed += await run(seed, copy)
    return missed
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** `names` leaves out all other checks. */
async function main(names: readonly string[]): Promise<number> {
  const chosen = BEDS.map((bed) => bed.filter(({ check }) => names.length === 0 || names.includes(check)))
  const unseeded = CHECKS.filter(({ name }) => name !== 'gates' && !BEDS.flat().some(({ check }) => check === name))
  for (const { name } of unseeded) console.error(`NOT SEEDED: ${name}`)
  let missed = unseeded.length
  for (const bed of chosen.filter(({ length }) => length > 0)) missed += await plant(bed)
  console.error(`${chosen.flat().length} seeded runs, ${missed} faults not seen`)
  return missed === 0 ? 0 : 1
}

process.exit(await main(process.argv.slice(2)))
