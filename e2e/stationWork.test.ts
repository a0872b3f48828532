import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '../packages/mediation/src/testing/workPages.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { useServedStation } from './servedStation.ts'
import { fillWork, type WorkedPage } from './stationWorkStates.ts'

// Every page of case handlers, mediators and partners, in the forms that people see them in. `PICTURES=folder` keeps a picture of each.

const visitor = useBrowser()
const served = useServedStation()
const WIDE = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }
/** What 200 % leaves of a window of 1280 px. */
const ZOOMED = { width: 640, height: 400 }

let pages: WorkedPage[]
beforeAll(async () => {
  pages = await fillWork(served)
})

async function signedIn(person: string, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await visitor.browser.newContext(options)
  const [name = '', value = ''] = (await sessionCookie(served, person)).split('=')
  await context.addCookies([{ name, value, url: served.origin, httpOnly: true, sameSite: 'Strict' }])
  return context
}

/** Visits all pages as who works with each. */
async function visitAll(options: BrowserContextOptions, visit: (page: Page, shown: WorkedPage) => Promise<void>) {
  for (const person of new Set(pages.map((shown) => shown.person))) {
    const context = await signedIn(person, options)
    const page = await context.newPage()
    for (const shown of pages.filter((one) => one.person === person)) {
      await page.goto(served.origin + shown.path)
      await visit(page, shown)
    }
    await context.close()
  }
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Opens whatever is folded, so that forms are looked at as well. */
const unfold = (page: Page) =>
  page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")

test.each([
  ['light', { viewport: WIDE, colorScheme: 'light', locale: 'zh-CN' }],
  ['dark', { viewport: PHONE, colorScheme: 'dark', locale: 'zh-TW' }],
] as const)('axe finds nothing on any work page of a station, its forms unfolded: %s', async (form, options) => {
  await visitAll(options, async (page, { name }) => {
    await keepPicture(page, `${name}.${form}`)
    await unfold(page)
    await expectAccessible(page)
  })
})

test.each([
  ['phone', { viewport: PHONE, locale: 'zh-CN' }],
  ['phone-en', { viewport: PHONE, locale: 'en-GB' }],
  ['zoomed', { viewport: ZOOMED, locale: 'en-GB' }],
  ['forced-colours', { viewport: WIDE, forcedColors: 'active', locale: 'zh-CN' }],
] as const)('no work page of a station scrolls sideways or cuts a button: %s', async (form, options) => {
  await visitAll(options, async (page, { name }) => {
    await keepPicture(page, `${name}.${form}`)
    await unfold(page)
    const over = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: [...document.querySelectorAll('main button, main .button, main h2')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent?.trim()),
    }))
    expect(over, name).toEqual({ page: 0, cut: [] })
  })
})

test('each control of a station’s work pages is 44 px high, and none of them is green or red', async () => {
  await visitAll({ viewport: PHONE, locale: 'zh-CN' }, async (page, { name }) => {
    await unfold(page)
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main .button, main label.box, main input[type=text], main select')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    )
    expect(low, name).toEqual([])
    const coloured = await page.evaluate(() =>
      [...document.querySelectorAll('main *')].flatMap((one) => {
        const [r = 0, g = 0, b = 0] = (getComputedStyle(one).color.match(/\d+/g) ?? []).map(Number)
        return (r > g + 60 && r > b + 60) || (g > r + 40 && g > b + 40) ? [one.outerHTML.slice(0, 80)] : []
      }),
    )
    expect(coloured, name).toEqual([])
  })
})
