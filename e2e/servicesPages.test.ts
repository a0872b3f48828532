import type { BrowserContextOptions, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { expectFit, VISITS, WINDOWS } from './everyForm.ts'
import { openLink } from './served.ts'
import { signInAs, useServedServices } from './servedServices.ts'
import type { ServicesPage } from './servicesPage.ts'
import { fillServices } from './servicesStates.ts'

// Every page of help, calendar and place, in the forms that people see them in. `PICTURES=folder` keeps a picture of each,
// `PAGES=start` visits those alone whose names have that in them.

const merchants = (shown: ServicesPage) => shown.person === undefined
const workers = (shown: ServicesPage) => !merchants(shown)

const visitor = useBrowser()
const served = useServedServices()

let pages: ServicesPage[]
beforeAll(async () => {
  const all = await fillServices(served)
  pages = all.filter(({ name }) => name.includes(process.env['PAGES'] ?? ''))
})

/** Opens a page, with its folded forms unfolded where it says so; those of which there is no more are named so. */
async function open(page: Page, { name, path, token, isUnfolded = false }: ServicesPage): Promise<void> {
  if (token !== undefined) return openLink(page, served, path, token)
  const answer = await page.goto(served.origin + path)
  expect(answer?.status(), name).toBe(/-none$|not-yours/.test(name) ? 404 : 200)
  if (!isUnfolded) return
  const folded = page.locator('main details.act:not([open])')
  expect(await folded.count(), name).toBeGreaterThan(0)
  await folded.evaluateAll((forms) => {
    for (const form of forms) form.setAttribute('open', '')
  })
}

/** Visits all pages, those of each person in one browser. */
async function visitAll(
  whose: (shown: ServicesPage) => boolean,
  options: BrowserContextOptions,
  visit: (page: Page, shown: ServicesPage) => Promise<void>,
) {
  for (const person of new Set(pages.filter(whose).map((shown) => shown.person))) {
    const context = await visitor.browser.newContext(options)
    const page = await context.newPage()
    if (person !== undefined) await signInAs(page, served, person)
    for (const shown of pages.filter((one) => one.person === person)) {
      await open(page, shown)
      await visit(page, shown)
    }
    await context.close()
  }
}

describe.each([
  ['merchants, students and mentors', merchants],
  ['those who are signed in', workers],
] as const)('pages of %s', (_, whose) => {
  test.each(VISITS)('fit and are accessible in each form: $locale', async ({ locale, forms }) => {
    await visitAll(whose, { viewport: WINDOWS.wide, locale }, async (page, { name }) => {
      await expectFit(page, name, forms)
      expect(await page.locator('.filled:visible').count(), `${name}: filled buttons`).toBeLessThanOrEqual(1)
    })
  })
})
