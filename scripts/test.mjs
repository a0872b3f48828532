// All tests with one command: build, checks, a browser and a database, vitest; ends with 'N passed, N failed'.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ensureChromium,
  ensureFirefox,
  ensureFonts,
  ensureHeadlessShell,
  ensureWebKit,
  findChromium,
  findTestChromium,
} from './browser.mjs'
import { CHECKS, runCheck } from './checks.mjs'
import { line, printSkips } from './ci-reporter.mjs'
import { ensurePgbouncer } from './pgbouncer.mjs'
import { ensurePostgres } from './postgres.mjs'

const root = join(import.meta.dirname, '..')
const vitestOptions = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }
const files = [] // of vitest, with what they skipped
const failedChecks = []

/** Runs a check, which counts as one test. */
async function countCheck(check) {
  const ok = await runCheck(root, check)
  if (ok) total.passed++
  else total.failed++
  if (!ok) failedChecks.push(check.name)
  return ok
}

async function countChecks(checks) {
  for (const check of checks) await countCheck(check)
}

/** Finds browser and database one after the other: the system's package manager takes one caller at a time. */
async function findServices() {
  const browser = await ensureChromium()
  ensureHeadlessShell()
  if (!ensureFonts()) console.error('The fonts that the badge names are missing: it is measured with others.')
  console.error(
    browser
      ? `browser: ${browser.path} (${browser.how}), most tests in ${findTestChromium() ?? browser.path}`
      : 'No Chromium: set CHROMIUM_PATH. The browser tests count as failed.',
  )
  console.error(ensureFirefox() ? 'browser: Firefox' : 'No Firefox: its tests are skipped.')
  console.error(ensureWebKit() ? 'browser: WebKit' : 'No WebKit: its tests are skipped.')
  console.error(ensurePostgres() ? 'database: PostgreSQL and SQLite' : 'No PostgreSQL: its tests are skipped.')
  console.error(ensurePgbouncer() ? 'database: pgbouncer' : 'No pgbouncer: the tests through it are skipped.')
  return browser
}

async function runVitest(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'))
  const counts = join(folder, 'vitest.json')
  const env = { VITEST_COUNTS_FILE: counts }
  if (!findChromium()) env.CHROMIUM_PATH = browser?.path ?? '/nonexistent/chromium'
  const started = performance.now()
  const ok = await new Promise((resolve) => {
    const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...vitestOptions]
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
  console.error(`[vitest] ${((performance.now() - started) / 1000).toFixed(1)} s${ok ? '' : ' FAILED'}`)
  addCounts(counts, ok)
  rmSync(folder, { recursive: true, force: true })
}

function addCounts(file, ok) {
  try {
    const n = JSON.parse(readFileSync(file, 'utf8'))
    for (const note of n.notes) console.error(note)
    total.passed += n.passed
    total.failed += n.failed
    total.skipped += n.skipped
    files.push(...n.files)
    if (!ok && n.failed === 0) total.failed++
  } catch {
    total.failed++ // vitest ended without a result
  }
}

// Two lanes, as most machines have two cores: build and tests in one, in the other the checks.
const services = findServices()
const built = countCheck({ name: 'build', command: ['node', 'scripts/build.mjs'] })
const light = countChecks(CHECKS.filter((check) => !check.built))
await built
const tests = services.then(async (browser) => ((await built) ? runVitest(browser) : undefined))
await light
if (await built) await countChecks(CHECKS.filter((check) => check.built))
await tests
printSkips(files)
for (const { file, failed } of files) if (failed > 0) console.log(`failed: ${file}`)
for (const name of failedChecks) console.log(`failed: the check ${name}`) // what it said stands far above
console.log(line(total))
process.exit(total.failed === 0 ? 0 : 1)
