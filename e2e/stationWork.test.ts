import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '../packages/mediation/src/testing/workPages.ts'
import { useBrowser } from './browser.ts'
import { expectFit, VISITS, WINDOWS } from './everyForm.ts'
import { useServedStation } from './servedStation.ts'
import { fillWork, type WorkedPage } from './stationWorkStates.ts'

// Every page of case handlers, mediators and partners, in the forms that people see them in.

const visitor = useBrowser()
const served = useServedStation()

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

/** Opens whatever is folded, so that forms are looked at as well. */
const unfold = (page: Page) =>
  page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")

test.each(VISITS)('every work page of a station fits, its forms unfolded: $locale', async ({ locale, forms }) => {
  await visitAll({ viewport: WINDOWS.wide, locale }, async (page, { name }) => {
    await unfold(page)
    await expectFit(page, name, forms)
  })
})

test('each control of a station’s work pages is 44 px high, and none of them is green or red', async () => {
  await visitAll({ viewport: WINDOWS.phone, locale: 'zh-CN' }, async (page, { name }) => {
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
