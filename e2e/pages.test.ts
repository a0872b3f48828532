import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { useDemo } from './demo.ts'

const demo = useDemo()
const visitor = useBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 360, height: 740 }
const FORMS = [
  { locale: 'zh-CN', colorScheme: 'light', viewport: WIDE },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: NARROW },
  { locale: 'zh-TW', colorScheme: 'dark', viewport: WIDE },
  { locale: 'en-GB', colorScheme: 'light', viewport: NARROW },
] as const

async function inEachForm(visit: (page: Page) => Promise<void>): Promise<void> {
  for (const form of FORMS) {
    const context = await visitor.browser.newContext(form)
    await visit(await context.newPage())
    await context.close()
  }
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    page.url(),
  ).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(over, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

describe('in three languages, light and dark, wide and narrow', () => {
  test('the verify page is accessible: verified, reached from a copycat, expired, never issued', async () => {
    const { badges, neverIssued, registry, shops } = demo.book
    const [code, expired] = ['verified', 'expired'].map((state) => badges.find((badge) => badge.state === state)?.code)
    await inEachForm(async (page) => {
      await page.goto(`${registry}/verify/${code}`)
      await expectAccessible(page)
      await page.goto(`${registry}/verify/${code}`, { referer: shops.copycat })
      await page
        .locator('main')
        .getByText(/网址不符|網址不符|Wrong site/)
        .first()
        .waitFor()
      await expectAccessible(page)
      for (const other of [expired, neverIssued]) {
        await page.goto(`${registry}/verify/${other}`)
        await expectAccessible(page)
      }
    })
  }, 120_000)

  test('the offer for a shop that is only listed does not offer an own site', async () => {
    const page = await visitor.browser.newPage()
    const ownSite = page.locator('label:has(input[value=script])')
    const open = async () => {
      await page.goto(demo.book.offers[0] ?? '')
      await page.locator('[data-go=consent]:visible').waitFor()
      return ownSite.getAttribute('hidden')
    }
    expect(await open()).toBeNull()
    await page.route('**/member/offer', async (route) => {
      const response = await route.fetch()
      const shop = { name: '未晚花房', urls: [], listing: { host: 'market.example', id: '4711' } }
      await route.fulfill({ response, json: { ...((await response.json()) as object), shop } })
    })
    await page.reload()
    expect(await open()).not.toBeNull()
    await page.close()
  })

  test('every step of the offer is accessible, and the consent leads to a verify page', async () => {
    const [offer = ''] = demo.book.offers
    const press = (page: Page, way: string) => page.locator(`[data-go=${way}]:visible`).click()
    await inEachForm(async (page) => {
      await page.goto(offer)
      await expectAccessible(page)
      await press(page, 'consent')
      await expectAccessible(page)
    })
    const context = await visitor.browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.goto(offer)
    await press(page, 'consent')
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0)
    await page.getByLabel('我单独同意公开以上勾选的信息。').check()
    await press(page, 'agree')
    await page.locator('input[name=host][value=script]').check()
    for (const way of ['place', 'check', 'receipt']) {
      await expectAccessible(page)
      await press(page, way)
    }
    await expectAccessible(page)
    const code = /verify\/(\w{12})/.exec(await page.content())?.[1]
    await page.goto(`${demo.book.registry}/verify/${code}`)
    expect(await page.locator('h1').innerText()).toContain('未晚花房')
    await context.close()
  }, 120_000)

  test('the stop page is accessible', async () => {
    await inEachForm(async (page) => {
      await page.goto(demo.book.stoppable.stop)
      await page.getByRole('button').first().waitFor()
      await expectAccessible(page)
    })
  }, 120_000)
})
