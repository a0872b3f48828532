import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** In axe's legacy mode, as the pages have no frames: the other loads axe into a second page for each result. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

async function expectNoViolation(page: Page, builder: AxeBuilder): Promise<void> {
  const { violations, passes } = await builder.analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    page.url(),
  ).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}

/** Enough contrast in the colours that a page has now: the one rule that depends on them. */
export const expectContrast = (page: Page): Promise<void> =>
  expectNoViolation(page, axe(page).withRules(['color-contrast']))

/** Nothing for axe to find, contrast among it, and nothing to scroll sideways for. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, axe(page).withTags(TAGS))
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(over, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
