import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { CHROMIUM_FLAGS, findTestChromium } from '../scripts/browser.mjs'

/** The real Chromium of this machine; `CHROMIUM_PATH` names another. */
function launch(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findTestChromium()
  return chromium.launch({ args: [...CHROMIUM_FLAGS, ...flags], ...(executablePath && { executablePath }) })
}

/** A browser for a test file, with a new context and page for each test. */
export type Visitor = {
  browser: Browser
  context: BrowserContext
  page: Page
  /** What the page wrote to the console or threw. */
  complaints: string[]
}

/** Launches Chromium before the tests of a file, and opens a page in Simplified Chinese before each of them. */
export function useBrowser(): Visitor {
  const visitor = { complaints: [] as string[] } as Visitor
  beforeAll(async () => {
    visitor.browser = await launch()
  })
  afterAll(() => visitor.browser?.close())
  beforeEach(async () => {
    visitor.context = await visitor.browser.newContext({ locale: 'zh-CN' })
    visitor.page = await visitor.context.newPage()
    visitor.complaints.length = 0
    visitor.page.on('console', (message) => visitor.complaints.push(message.text()))
    visitor.page.on('pageerror', (error) => visitor.complaints.push(error.message))
  })
  afterEach(() => visitor.context.close())
  return visitor
}

/** The state of the first badge of a page, once it has one. */
export async function stateOf(page: Page, selector = 'liangpai-badge'): Promise<string> {
  const handle = await page.waitForFunction((css) => {
    const { verdict } = (document.querySelector(css) ?? {}) as { verdict?: { state: string } | null }
    return verdict?.state
  }, selector)
  return String(await handle.jsonValue())
}

/** The accessible name of a badge. */
export const nameOf = async (page: Page, selector = 'liangpai-badge'): Promise<string> =>
  (await page.locator(selector).first().locator('a[aria-label]').first().getAttribute('aria-label')) ?? ''
