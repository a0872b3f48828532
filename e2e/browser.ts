import { type Browser, chromium, type Page } from 'playwright'
import { CHROMIUM_FLAGS } from '../scripts/browser.mjs'

/** The real Chromium that the test command has found; `CHROMIUM_PATH` names it. */
export function launch(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  return chromium.launch({ args: [...CHROMIUM_FLAGS, ...flags], ...(executablePath && { executablePath }) })
}

/** Waits until the first badge of a page has an answer, and says which. */
export async function stateOf(page: Page, selector = 'liangpai-badge'): Promise<string> {
  const handle = await page.waitForFunction((css) => {
    const { verdict } = (document.querySelector(css) ?? {}) as { verdict?: { state: string } | null }
    return verdict?.state
  }, selector)
  return String(await handle.jsonValue())
}

/** What a badge says to a reader who does not see it. */
export const nameOf = async (page: Page, selector = 'liangpai-badge'): Promise<string> =>
  (await page.locator(selector).first().locator('a[aria-label]').first().getAttribute('aria-label')) ?? ''
