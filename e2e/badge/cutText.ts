import type { Locator } from 'playwright'
import { expect } from 'vitest'
import { openPanel, type PageFixture, resultOn, VERIFIED } from './pageFixture.ts'
import { built } from './selectors.ts'

/** A variant and a language. */
export const FORMS = ['chip zh-Hans', 'chip en', 'card zh-Hans', 'card en']

/** Texts that overflow their box sideways or are cut off by one; text for screen readers alone is skipped. */
export const cutIn = (badge: Locator): Promise<string[]> =>
  badge.evaluate((host, unseen) => {
    const root = host.shadowRoot as ShadowRoot
    const limit = host.getBoundingClientRect()
    const dialog = root.querySelector('dialog')
    const cut: string[] = []
    for (const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walker.nextNode();) {
      const { parentElement: parent } = walker.currentNode
      const text = walker.currentNode.textContent?.trim()
      if (!parent || !text || parent.closest(unseen)) continue
      if (!parent.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const holder = dialog?.contains(parent) ? dialog.getBoundingClientRect() : limit
      for (const { left, right } of range.getClientRects())
        if (left < holder.left - 1 || right > holder.right + 1) cut.push(text)
      for (let at: Element | null = parent; at && at !== host; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at)
        if (/hidden|clip/.test(overflowX) && at.scrollWidth > at.clientWidth + 1) cut.push(`${text} in ${at.className}`)
      }
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) cut.push('the page')
    return cut
  }, built('.spoken, .ghost, .print'))

/** What is cut with some forms of the badge on one page, panels closed or each open in turn. */
export async function cutOn(
  site: PageFixture,
  forms: string[],
  around: (badge: string) => string,
  opened: boolean,
  sized = '',
): Promise<string[]> {
  const badges = forms.map((form) => {
    const [variant, lang] = form.split(' ')
    return around(site.badgeTag(`id="${variant}-${lang}" variant="${variant}" lang="${lang}" ${sized}`))
  })
  const page = await site.openShopPage(badges.join('') + site.scriptTag())
  const cut: string[] = []
  for (const form of forms) {
    const at = `#${form.replace(' ', '-')}`
    expect(await resultOn(page, at)).toEqual(VERIFIED)
    if (opened) await openPanel(page, at)
    await page.evaluate(() => new Promise((ok) => requestAnimationFrame(() => requestAnimationFrame(ok))))
    cut.push(...(await cutIn(page.locator(at))).map((text) => `${form}: ${text}`))
    if (opened) await page.keyboard.press('Escape')
  }
  return cut
}
