import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPanel } from '../badge/pageFixture.ts'
import { CODE, PROBLEM } from '../badge/testServer.ts'
import { expectVerified, statesOn, useShopPages } from './shopPages.ts'

const site = useShopPages()

/** Puts nested `font` elements in the place of text nodes, in open shadow roots too, as translators do. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const textsIn = (root: Node): Text[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      const texts: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text && node.data.trim() && !node.parentElement?.closest('script, style')) texts.push(node)
        if (node instanceof Element && node.shadowRoot) texts.push(...textsIn(node.shadowRoot))
      }
      return texts
    }
    for (const text of textsIn(document.body)) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.textContent = `«${text.data}»`
      outer.append(inner)
      text.replaceWith(outer)
    }
  })

/** All words that a badge shows, says or prints, whether visible at the moment or not. */
const wordsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('liangpai-badge')]
      .map(({ shadowRoot }) => {
        const labels = [...(shadowRoot?.querySelectorAll('[aria-label], [title]') ?? [])]
        return `${shadowRoot?.textContent} ${labels.map((one) => `${one.ariaLabel} ${one.getAttribute('title')}`).join(' ')}`
      })
      .join(' '),
  )

const forms = [
  ['a chip', '', false],
  ['a chip with its panel', '', true],
  ['a card', 'card', false],
  ['a card with its panel', 'card', true],
] as const

describe.each(forms)('a translator that replaces the text of %s', (_, variant, opensPanel) => {
  const openTranslated = async () => {
    const pinned = site.code.pinned.replace('<liangpai-badge ', `<liangpai-badge variant="${variant}" `)
    const page = await site.openShopPage(pinned)
    await expectVerified(page)
    if (opensPanel) await openPanel(page)
    await expectVerified(page)
    await translate(page)
    expect(await wordsOf(page)).toContain('«')
    return page
  }

  test('the page moves to an address that is not the shop’s: nothing of the claim is left', async () => {
    const page = await openTranslated()
    await page.evaluate(() => history.pushState(null, '', '/not-the-shop/'))
    await expect.poll(() => statesOn(page)).toEqual(['wrongSite'])
    expect(await wordsOf(page)).toContain('网址不符')
    expect(await wordsOf(page)).not.toMatch(/党员|已核验|核验于/)
    expect(site.consoleMessages).toEqual([])
  })

  test('the language of the page changes: no word of the former one is left', async () => {
    const page = await openTranslated()
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'))
    await page.evaluate(() => document.querySelector('liangpai-badge')?.setAttribute('theme', 'light'))
    await expect.poll(() => wordsOf(page)).toContain('Party-member merchant')
    expect(await wordsOf(page)).not.toMatch(/党员网商|已核验|核验于/)
    expect(site.consoleMessages).toEqual([])
  })

  test('the badge is stopped: nothing of the claim is left', async () => {
    const page = await openTranslated()
    site.serve(`${site.registry}/badges/${CODE}/bundle`, PROBLEM)
    await page.waitForTimeout(2100) // badges share an answer for two seconds
    await page.evaluate(() => {
      const badge = document.querySelector('liangpai-badge')
      badge?.setAttribute('badge', '')
      badge?.setAttribute('badge', '7K3M9QXW2BHK')
    })
    await expect.poll(() => statesOn(page)).toEqual(['inactive'])
    expect(await wordsOf(page)).not.toMatch(/党员|已核验|核验于/)
  })
})

test('a translator replaces the link in the element before the badge file runs: one verified badge', async () => {
  const [element, script] = site.code.pinned.split(/(?=<script)/)
  const page = await site.openShopPage(element ?? '')
  await translate(page)
  await page.evaluate((tag) => {
    document.body.append(document.createRange().createContextualFragment(tag))
  }, script ?? '')
  await expectVerified(page)
  expect(site.consoleMessages).toEqual([])
})
