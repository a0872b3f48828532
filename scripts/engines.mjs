// `pnpm engines [chromium|firefox|webkit ...] [part of a file's name ...]`: the element's browser tests and end-to-end
// tests in three engines, one after the other; ends with a table of files and engines, and why tests were skipped. What
// each file came to without a failure stands in docs/engines.json, from which the page is written.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../e2e/engines/browser.ts'
import { ensureChromium, ensureFirefox, ensureFonts, ensureWebKit } from './browser.mjs'
import { engineTable } from './engineTable.mjs'

const root = join(import.meta.dirname, '..')
const RUNS = join(root, 'docs/engines.json')
const ENSURE = { chromium: ensureChromium, firefox: ensureFirefox, webkit: ensureWebKit }
const FILES = ['e2e/badge/', 'packages/badge/src/badge.browser.test.ts']

/** The version of an engine. One that does not start ends the run with one sentence. */
async function versionOf(engine) {
  try {
    const browser = await openBrowser(engine, { flags: [], onMessage() {}, onUnsupported() {}, runBeforePages() {} })
    await browser.close()
    return browser.version
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

/** What vitest counted in one engine. */
async function runIn(engine, filters) {
  const version = await versionOf(engine)
  const folder = mkdtempSync(join(tmpdir(), 'engines-'))
  const counts = join(folder, 'vitest.json')
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project=e2e', `--project=browser (${engine})`, ...filters]
  const env = { ...process.env, LIANGPAI_ENGINE: engine, VITEST_COUNTS_FILE: counts }
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  await new Promise((ended) => child.once('close', ended))
  const { files, notes } = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { files: [], notes: [`${engine}: vitest ended without a result`] }
  rmSync(folder, { recursive: true })
  return { engine, version, files, notes }
}

const isGreen = ({ notes, files }) => notes.length === 0 && files.every(({ failed }) => failed === 0)

/** Writes what each file came to that has no failure; what a file came to in another version of the engine goes. */
function keepRun({ engine, version, files }) {
  const runs = JSON.parse(readFileSync(RUNS, 'utf8'))
  const before = runs.find((run) => run.engine === engine && run.version === version)?.files ?? []
  const green = files
    .filter(({ failed }) => failed === 0)
    .map(({ file, passed, skips }) => ({ file, passed, failed: 0, skips }))
  const others = before.filter(({ file }) => !green.some((one) => one.file === file))
  const all = [...others, ...green].toSorted((a, b) => (a.file < b.file ? -1 : 1))
  writeFileSync(
    RUNS,
    `${JSON.stringify(
      runs.map((run) => (run.engine === engine ? { engine, version, files: all } : run)),
      null,
      2,
    )}\n`,
  )
}

const words = process.argv.slice(2)
const engines = Object.keys(ENSURE).filter((engine) => words.includes(engine))
const filters = words.filter((word) => !(word in ENSURE))
const { path } = (await ensureChromium()) ?? {}
if (path) process.env.CHROMIUM_PATH = path
ensureFonts()

const results = []
const absent = []
for (const engine of engines.length > 0 ? engines : Object.keys(ENSURE)) {
  if (await ENSURE[engine]()) results.push(await runIn(engine, filters.length > 0 ? filters : FILES))
  else absent.push(engine)
}
for (const engine of absent) console.log(`${engine}: skipped, it is not installed and cannot be installed here`)
for (const { notes } of results) for (const note of notes) console.log(note)
console.log(engineTable(results))
for (const result of results) keepRun(result)
console.log('Chromium 66, 80 and 88: pnpm engines:oldest')
process.exit(results.length > 0 && results.every(isGreen) ? 0 : 1)
