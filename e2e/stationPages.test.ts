import type { BrowserContextOptions, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { expectFit, VISITS, WINDOWS } from './everyForm.ts'
import { openCase, useServedStation } from './servedStation.ts'
import { fillStation, type PartyPage } from './stationStates.ts'

// Every page of a buyer and a merchant, in the forms that people see them in.

const visitor = useBrowser()
const served = useServedStation()

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

/** What is tapped and lower than a thumb needs, but for links within a sentence. */
const lowTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main .button, main .box, main summary, main a')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
      .filter((one) => !one.matches('dd a, .small a, p:not(.outside) > a'))
      .map(({ textContent }) => textContent?.trim()),
  )

test.each(VISITS)('every page of a side fits and has no small target: $locale', async ({ locale, forms }) => {
  await visitAll({ viewport: WINDOWS.phone, locale }, async (page, { name }) => {
    expect(await lowTargets(page), name).toEqual([])
    await expectFit(page, name, forms)
  })
})
