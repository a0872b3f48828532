import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { openCase, useServedStation } from './servedStation.ts'
import { fillStation, type PartyPage } from './stationStates.ts'

// Every page of a buyer and a merchant, in the forms that people see them in. `PICTURES=folder` keeps a picture of each.

const visitor = useBrowser()
const served = useServedStation()
const PHONE = { width: 360, height: 740 }

let pages: PartyPage[]
beforeAll(async () => {
  pages = await fillStation(served)
})

/** What leads to a page that stands behind another one, in any language. */
const presses: { [press: string]: string } = {
  send: 'form[action="/complain"] button.filled',
  correct: 'form[action="/case/correct"] button',
  object: 'form[action="/case/object"] button',
  agreement: 'form[action="/case/agreement"] button',
  yes: 'form:has([name=agrees][value=yes]) button',
  no: 'form:has([name=agrees][value=no]) button',
}

/** Visits all pages, each on its day. */
async function visitAll(options: BrowserContextOptions, visit: (page: Page, shown: PartyPage) => Promise<void>) {
  const context = await visitor.browser.newContext(options)
  const page = await context.newPage()
  for (const shown of pages) {
    served.on(shown.day)
    if (shown.token !== undefined) await openCase(page, served, shown.token)
    else await page.goto('about:blank').then(() => page.goto(served.origin + shown.path))
    if (shown.press !== undefined) {
      await page
        .locator(presses[shown.press] ?? '')
        .first()
        .click()
      await page.waitForLoadState()
    }
    await visit(page, shown)
  }
  await context.close()
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

test.each([
  ['light', { viewport: PHONE, colorScheme: 'light', locale: 'zh-CN' }],
  ['dark', { viewport: PHONE, colorScheme: 'dark', locale: 'zh-TW' }],
] as const)('axe finds nothing on any page of a side, contrast included: %s', async (form, options) => {
  await visitAll(options, async (page, { name }) => {
    await keepPicture(page, `${name}.${form}`)
    await expectAccessible(page)
  })
})

test.each([
  ['phone-en', { viewport: PHONE, locale: 'en-GB' }],
  ['wide', { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' }],
  ['forced-colours', { viewport: PHONE, forcedColors: 'active', locale: 'zh-CN' }],
] as const)('no page of a side scrolls sideways, cuts a button or has a small target: %s', async (form, options) => {
  await visitAll(options, async (page, { name }) => {
    await keepPicture(page, `${name}.${form}`)
    const found = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: [...document.querySelectorAll('main button, main .button, main h1, main h2')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent?.trim()),
      small: [...document.querySelectorAll<HTMLElement>('main button, main .button, main .box, main summary, main a')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .filter((one) => !one.matches('dd a, .small a, p:not(.outside) > a'))
        .map(({ textContent }) => textContent?.trim()),
    }))
    expect(found, name).toEqual({ over: 0, cut: [], small: [] })
  })
})
