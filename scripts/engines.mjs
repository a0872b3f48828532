// `pnpm engines [chromium|firefox|webkit ...] [part of a file's name ...]`: the element's browser tests and end-to-end
// tests in three engines, one after the other; ends with a table of files and engines, and why tests were skipped.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium, ensureFirefox, ensureFonts, ensureWebKit } from './browser.mjs'
import { engineTable } from './engineTable.mjs'

const root = join(import.meta.dirname, '..')
const ENSURE = { chromium: ensureChromium, firefox: ensureFirefox, webkit: ensureWebKit }
const FILES = ['e2e/badge/', 'packages/badge/src/badge.browser.test.ts']
/** Each engine is one more of its kind on the same processors: what waits for a page waits longer. */
const OPTIONS = ['--testTimeout=60000', '--hookTimeout=90000', '--project=e2e']

/** What vitest counted in one engine. */
async function runIn(engine, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'))
  const counts = join(folder, 'vitest.json')
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...OPTIONS, `--project=browser (${engine})`, ...filters]
  const env = { ...process.env, LIANGPAI_ENGINE: engine, VITEST_COUNTS_FILE: counts }
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  await new Promise((ended) => child.once('close', ended))
  const { files, notes } = JSON.parse(readFileSync(counts, 'utf8'))
  rmSync(folder, { recursive: true })
  return { engine, files, notes }
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
console.log('Chromium 66, 80 and 88: pnpm engines:oldest')
process.exit(results.some(({ files, notes }) => notes.length > 0 || files.some(({ failed }) => failed > 0)) ? 1 : 0)
