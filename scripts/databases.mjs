// All tests of what is stored, on each thing that a service can stand on; ends with a table of file by variant.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { filesOf } from './files.mjs'
import { ensurePgbouncer } from './pgbouncer.mjs'
import { ensurePostgres } from './postgres.mjs'

const root = join(import.meta.dirname, '..')
const VARIANTS = ['SQLite', 'PostgreSQL', 'serializable', 'pgbouncer']
const STORAGE_TEST = /onEvery(?:Database|Office|Server)\(/

const chosen = process.argv.slice(2).filter((word) => VARIANTS.includes(word))
const folder = mkdtempSync(join(tmpdir(), 'databases-'))
const files = filesOf(root, join(root, 'packages')).filter(
  (file) => file.endsWith('.test.ts') && STORAGE_TEST.test(readFileSync(join(root, file), 'utf8')),
)

if (!ensurePostgres()) console.error('No PostgreSQL: only SQLite is tested.')
if (!ensurePgbouncer()) console.error('No pgbouncer: the tests through it are skipped.')
const results = new Map()
for (const variant of chosen.length > 0 ? chosen : VARIANTS) results.set(variant, await runOn(variant))
console.log(table(results))
rmSync(folder, { recursive: true, force: true })
const total = [...results.values()].flatMap((byFile) => [...byFile.values()])
process.exit(total.length > 0 && total.every(({ failed }) => failed === 0) ? 0 : 1)

/** Runs the files on a variant alone; the counts of each file. */
async function runOn(variant) {
  const output = join(folder, `${variant}.json`)
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'node',
    '--reporter=json',
    `--outputFile=${output}`,
  ]
  const env = { ...process.env, LIANGPAI_DATABASES: variant }
  const started = performance.now()
  await new Promise((resolve) =>
    spawn(process.execPath, [...args, ...files], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }).once(
      'close',
      resolve,
    ),
  )
  console.error(`${variant}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
  return countsOf(JSON.parse(readFileSync(output, 'utf8')), variant)
}

/** Of each file the tests that ran on this variant: a title names it. */
function countsOf({ testResults }, variant) {
  const counts = new Map()
  for (const { name, assertionResults, message } of testResults) {
    const here = assertionResults.filter(({ ancestorTitles: [title = ''] }) => title.includes(`, ${variant}`))
    const of = (...states) => here.filter(({ status }) => states.includes(status))
    for (const { fullName, failureMessages } of of('failed'))
      console.error(`FAILED ${fullName}\n${failureMessages.join('\n')}`)
    if (message) console.error(message)
    const file = relative(root, name)
    counts.set(file, {
      passed: of('passed').length,
      failed: of('failed').length + (assertionResults.length === 0 ? 1 : 0),
      skipped: of('skipped', 'pending', 'todo').length,
    })
  }
  return counts
}

/** A Markdown table of files by variants, and the sums. */
function table(byVariant) {
  const variants = [...byVariant.keys()]
  const names = [...new Set(variants.flatMap((variant) => [...byVariant.get(variant).keys()]))]
  names.sort((a, b) => (a < b ? -1 : 1))
  const lines = names.map((name) => [name, ...variants.map((variant) => cell(byVariant.get(variant).get(name)))])
  const sums = variants.map((variant) => cell(sum([...byVariant.get(variant).values()])))
  const rows = [['File', ...variants], ['---', ...variants.map(() => '---')], ...lines, ['**all**', ...sums]]
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key]
  return total
}

function cell({ passed, failed, skipped } = { passed: 0, failed: 0, skipped: 0 }) {
  const words = [passed && `${passed}`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`]
  return words.filter(Boolean).join(', ') || '–'
}
