import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Nothing for axe to find, contrast among it, and nothing to scroll sideways for. In axe's legacy mode, as the pages have no
 * frames: the other loads axe into a second page for each result.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    page.url(),
  ).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(over, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
