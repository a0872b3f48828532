// `pnpm pictures`: takes the pictures of docs/ from the running demo and the real element, in a real browser.
// `pnpm pictures engines FOLDER`: all states from three engines side by side, into a folder outside the repository.
// `pnpm pictures office|member FOLDER`: every page of branches and the office, or every state of the pages that members and
// buyers open, in each form, into a folder outside the repository.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { colors, languages } from '@liangpai/presentation'
import { chromium } from 'playwright'
import { startDemo } from '../examples/demo/src/demo.ts'
import { CHROMIUM_FLAGS, ensureChromium } from './browser.mjs'
import { takeEmbedding } from './embeddingPictures.mjs'
import { takeEnginePictures } from './enginePictures.mjs'
import { waitForQuiet } from './quietBadges.mjs'
import { serveSheet } from './sheet.mjs'

const docs = join(import.meta.dirname, '../docs')
const RENDERINGS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced-colors': { forcedColors: 'active', colorScheme: 'dark' },
}

/** The report of `liangpai-audit` on the shops of the demo, a copycat, a number never issued and one that is unreadable. */
async function takeAudit(browser, { registry, anchors, badges, shops, neverIssued }, folder) {
  const [file, results] = [join(folder, 'shops.csv'), join(folder, 'results.html')]
  const rows = badges.map(({ code, page }) => [code, page ?? ''])
  const genuine = badges.find(({ page }) => page === shops.genuine)
  rows.push([genuine?.code, shops.copycat], [neverIssued, 'https://nowhere.example/'], ['1234-5678-9ABC', ''])
  writeFileSync(file, ['code,page', ...rows.map((row) => row.join(','))].join('\n'))
  const audit = join(import.meta.dirname, '../packages/client/dist/main.js')
  const places = ['--state', join(folder, 'audit'), '--results', results]
  const options = [...places, '--page-optional', '--quiet', '--registry', registry]
  // Not spawnSync: this process serves the registry that the audit asks.
  const child = spawn(
    process.execPath,
    [audit, file, ...options, ...anchors.flatMap((anchor) => ['--anchor', anchor])],
    { stdio: 'ignore' },
  )
  const [code] = await once(child, 'close')
  if (code !== 3) throw new Error(`the audit ended with ${code}`) // One row cannot be read.
  const page = await browser.newPage({ viewport: { width: 1280, height: 400 } })
  await page.goto(pathToFileURL(results).href)
  await page.screenshot({ path: join(docs, 'audit.png'), fullPage: true })
  await page.close()
}

async function takeShop(browser) {
  const data = mkdtempSync(join(tmpdir(), 'liangpai-pictures-'))
  const demo = await startDemo({ data, anyPorts: true })
  const page = await browser.newPage({ viewport: { width: 760, height: 400 }, deviceScaleFactor: 2, locale: 'zh-CN' })
  await page.goto(demo.book.shops.genuine)
  await page.waitForFunction(() => document.querySelector('liangpai-badge')?.verdict)
  await page.screenshot({ path: join(docs, 'badge.png'), fullPage: true })
  await page.close()
  await takeEmbedding(browser, demo.book, join(docs, 'embedding'))
  await takeAudit(browser, demo.book, data)
  await demo.stop()
  rmSync(data, { recursive: true, force: true })
}

/** One sheet: all states in three languages. Throws if the element shows another state than the row is meant for. */
async function takeSheet(browser, sheet, variant, [name, options]) {
  const page = await browser.newPage({ viewport: { width: variant === 'card' ? 1400 : 1000, height: 600 }, ...options })
  await page.goto(sheet.addressOf(variant, languages))
  const shown = await page.waitForFunction((verifying) => {
    const badges = [...document.querySelectorAll('liangpai-badge')]
    const states = badges.map((badge) => badge.verdict?.state ?? 'verifying')
    return states.filter((state) => state === 'verifying').length === verifying && states
  }, languages.length)
  const expected = sheet.states.flatMap((state) => languages.map(() => state))
  const states = await shown.jsonValue()
  if (states.join() !== expected.join()) throw new Error(`the sheet shows ${states.join()}`)
  await page
    .locator('table')
    .screenshot({ path: join(docs, 'states', `${variant}-${name}.png`), animations: 'disabled' })
  await page.close()
}

/** The panel, opened in the flow of the page as on a phone, in three languages side by side. */
async function takePanels(browser, sheet, [name, options]) {
  const columns = []
  for (const language of languages) {
    const page = await browser.newPage({ viewport: { width: 400, height: 600 }, ...options })
    await page.goto(sheet.panelsOf(language))
    await page.waitForFunction(() => [...document.querySelectorAll('liangpai-badge')].every(({ verdict }) => verdict))
    for (const link of await page.locator('liangpai-badge a[aria-haspopup]').all()) await link.press('Enter')
    await waitForQuiet(page)
    await page.evaluate(() => document.activeElement.blur())
    const png = await page.screenshot({ fullPage: true, animations: 'disabled' })
    columns.push(`<img src="data:image/png;base64,${png.toString('base64')}" style="vertical-align:top">`)
    await page.close()
  }
  const page = await browser.newPage({ viewport: { width: 1200, height: 600 } })
  const ground = { light: colors.light.paper, dark: colors.dark.ground, 'forced-colors': 'black' }[name]
  await page.setContent(`<body style="margin:0;font-size:0;background:${ground}">${columns.join('')}`)
  await page.screenshot({ path: join(docs, 'states', `panel-${name}.png`), fullPage: true })
  await page.close()
}

/** Every page of some people, by the test that visits them in each form; returns its exit code. */
async function takePages(file) {
  const args = ['--project', 'e2e', `e2e/${file}`, '-t', 'fits']
  const test = spawn('pnpm', ['exec', 'vitest', 'run', ...args], {
    cwd: join(docs, '..'),
    stdio: 'inherit',
    env: { ...process.env, PICTURES: folder },
  })
  const [code] = await once(test, 'close')
  return code
}

const [what, folder = join(tmpdir(), 'liangpai-pictures')] = process.argv.slice(2)
const INTO_FOLDER = {
  engines: () => takeEnginePictures(folder),
  office: () => takePages('officePages.test.ts'),
  member: () => takePages('memberPages.test.ts'),
}
if (what !== undefined && !Object.hasOwn(INTO_FOLDER, what)) {
  console.error(
    'pnpm pictures: those of docs/; pnpm pictures engines|office|member FOLDER: all states in three engines; each page',
  )
  process.exit(2)
}
if (what !== undefined) process.exit((await INTO_FOLDER[what]()) ?? 0)
const browser = await chromium.launch({ executablePath: (await ensureChromium())?.path, args: CHROMIUM_FLAGS })
const sheet = await serveSheet()
mkdirSync(join(docs, 'states'), { recursive: true })
for (const variant of ['chip', 'card'])
  for (const rendering of Object.entries(RENDERINGS)) await takeSheet(browser, sheet, variant, rendering)
for (const rendering of Object.entries(RENDERINGS)) await takePanels(browser, sheet, rendering)
sheet.close()
await takeShop(browser)
await browser.close()
