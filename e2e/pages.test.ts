import { AxeBuilder } from '@axe-core/playwright'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Demo, startDemo } from '../examples/demo/src/demo.ts'
import { launch } from './browser.ts'

const data = mkdtempSync(join(tmpdir(), 'liangpai-pages-'))
let demo: Demo
let browser: Browser

beforeAll(async () => {
  demo = await startDemo({ data })
  browser = await launch()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  rmSync(data, { recursive: true, force: true })
})

const LOCALES = ['zh-CN', 'zh-TW', 'en-GB']
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Serious people read them on narrow telephones, with large text and in the dark. */
const FORMS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const

async function everywhere(look: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  for (const locale of LOCALES)
    for (const form of FORMS) {
      const context = await browser.newContext({ locale, ...form })
      const page = await context.newPage()
      await look(page, context)
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
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
  expect(scrollWidth, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(clientWidth)
}

describe('every page in three languages, light and dark, wide and narrow', () => {
  test('the verify page: verified, from a copycat, expired, never issued', async () => {
    const { badges, neverIssued, registry, shops } = demo.book
    const [code, expired] = ['verified', 'expired'].map((wanted) => badges.find(({ state }) => state === wanted)?.code)
    await everywhere(async (page) => {
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

  test('the offer, read, stepped through and not sent', async () => {
    await everywhere(async (page) => {
      await page.goto(demo.book.offers[0] ?? '')
      await page.locator('form').first().waitFor()
      await expectAccessible(page)
    })
  }, 120_000)

  test('the stop page', async () => {
    await everywhere(async (page) => {
      await page.goto(demo.book.stoppable.stop)
      await page.getByRole('button').first().waitFor()
      await expectAccessible(page)
    })
  }, 120_000)
})
