import { expect, test } from 'vitest'
import { openVerified, usePageFixture } from './pageFixture.ts'

const site = usePageFixture()

/** The outline of what has the focus within the badge. */
const focused = () =>
  site.page.locator('liangpai-badge').evaluate(({ shadowRoot }) => {
    const one = shadowRoot?.activeElement
    if (!one) return undefined
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(one)
    return [one.localName, outlineStyle, outlineWidth, outlineOffset, outlineColor]
  })

const RING = ['solid', '2px', '2px']

test.each([
  ['light', 'rgb(29, 78, 158)'],
  ['dark', 'rgb(156, 190, 255)'],
])('by keyboard, panel, close button and link have the ring of the badge, in %s', async (theme, color) => {
  const page = await openVerified(site, `theme="${theme}"`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('liangpai-badge >> dialog[open]').waitFor()
  expect(await focused()).toEqual(['dialog', ...RING, color])
  await page.keyboard.press('Tab')
  expect(await focused()).toEqual(['button', ...RING, color])
  await page.keyboard.press('Escape')
  expect(await focused()).toEqual(['a', ...RING, color])
})
