import type { BrowserContextOptions, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { expectFit, VISITS, WINDOWS } from './everyForm.ts'
import { useServedOffice } from './memberPhone.ts'
import type { OfficePage } from './officePage.ts'
import { fillOffice, signedInContext } from './officeStates.ts'

// Every page of branches and the office, in the forms that people see them in.

const visitor = useBrowser()
const office = useServedOffice()

let pages: OfficePage[]
beforeAll(async () => {
  pages = await fillOffice(office)
})

/** Visits all pages as who works with each. */
async function visitAll(
  options: BrowserContextOptions,
  visit: (page: Page, shown: OfficePage) => Promise<void>,
): Promise<void> {
  for (const person of new Set(pages.map((shown) => shown.person))) {
    const context = await signedInContext(visitor.browser, office, person, options)
    const page = await context.newPage()
    for (const shown of pages.filter((one) => one.person === person)) {
      await page.goto(office.registry.origin + shown.path)
      await visit(page, shown)
    }
    await context.close()
  }
}

test.each(VISITS)('every page fits and is accessible in each form: $locale', async ({ locale, forms }) => {
  await visitAll({ viewport: WINDOWS.wide, locale }, (page, { name }) => expectFit(page, name, forms))
})

test('in forced colours the current area has a line below it, and none above', async () => {
  const context = await signedInContext(visitor.browser, office, 'lin', { forcedColors: 'active' })
  const page = await context.newPage()
  await page.goto(`${office.registry.origin}/office/inbox`)
  const [above, below, background] = await page.locator('.areas [aria-current]').evaluate((area) => {
    const { borderTopColor, borderBottomColor } = getComputedStyle(area)
    return [borderTopColor, borderBottomColor, getComputedStyle(document.documentElement).backgroundColor]
  })
  expect(above).toBe(background)
  expect(below).not.toBe(background)
  await context.close()
})

test('a list of hundreds scrolls beside its thing, and is whole on paper', async () => {
  const context = await signedInContext(visitor.browser, office, 'lin', { viewport: WINDOWS.wide })
  const page = await context.newPage()
  await page.goto(`${office.registry.origin}/office/inbox`)
  const list = page.locator('.column-list')
  await list.locator('.rows').evaluate((rows) => {
    const [row] = rows.children
    for (let n = 0; row && n < 300; n++) rows.append(row.cloneNode(true))
  })
  const heights = () =>
    list.evaluate((one) => ({ seen: one.clientHeight, whole: one.scrollHeight, page: document.body.scrollHeight }))
  const onScreen = await heights()
  expect(onScreen.seen).toBeLessThan(WINDOWS.wide.height)
  expect(onScreen.whole).toBeGreaterThan(300 * 56)
  expect(onScreen.page).toBeLessThan(4 * WINDOWS.wide.height)
  await page.emulateMedia({ media: 'print' })
  const onPaper = await heights()
  expect(onPaper.seen).toBe(onPaper.whole)
  await context.close()
})

describe('by the keyboard alone', () => {
  /** What has the focus: its name, where it stands, and whether its ring is drawn. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const shown = element.matches('.choice input, input[type=radio]')
        ? (element.closest('label') ?? element)
        : element
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const { outlineStyle: around } = getComputedStyle(shown)
      const { top, left, width, height } = shown.getBoundingClientRect()
      return {
        what: element.outerHTML.slice(0, 120),
        hasRing: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || around !== 'none',
        isInSight:
          width > 0 && height > 0 && top < innerHeight && top + height > 0 && left < innerWidth && left + width > 0,
      }
    })

  test.each([
    ['wide', WINDOWS.wide],
    ['phone', WINDOWS.phone],
  ] as const)(
    'each control of each page is reached in turn, in sight and with its ring, and left again: %s',
    async (_, viewport) => {
      await visitAll({ viewport, locale: 'zh-CN' }, async (page, { name }) => {
        // Radio buttons of one name are one stop.
        const controls = await page.evaluate(() => {
          const all = [
            ...document.querySelectorAll<HTMLInputElement>('a[href], button, input, select, textarea, summary'),
          ]
          const stops = all.filter(
            (one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && one.type !== 'hidden',
          )
          return new Set(stops.map((one, at) => (one.type === 'radio' ? `radio ${one.name}` : String(at)))).size
        })
        const reached: string[] = []
        for (let presses = 0; presses < 200; presses++) {
          await page.keyboard.press('Tab')
          const now = await focused(page)
          if (!now) break
          expect(now, `${name}: ${now.what}`).toMatchObject({ hasRing: true, isInSight: true })
          reached.push(now.what)
        }
        expect(reached.length, `${name} has ${controls} controls:\n${reached.join('\n')}`).toBeGreaterThanOrEqual(
          controls,
        )
        expect(reached.length, `${name} lets the focus go`).toBeLessThan(200)
      })
    },
  )
})
