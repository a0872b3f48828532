import type { Locator } from 'playwright'
import { describe, expect, test } from 'vitest'
import { changeAddress, openPanel, resultOn, usePageFixture, openVerified } from './pageFixture.ts'
import { cutOn, FORMS } from './cutText.ts'
import { inBadge } from './selectors.ts'
import { CODE, PRINTED } from './testServer.ts'

const site = usePageFixture()
const box = () => site.page.locator(inBadge('.box'))
const dialog = () => site.page.locator('liangpai-badge >> dialog')

describe('other ways of seeing', () => {
  const colours = (locator: Locator) =>
    locator.evaluate((one) => {
      const { color, backgroundColor, borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(one)
      return { color, backgroundColor, borderTopWidth, borderTopStyle, borderTopColor }
    })

  test.each(['chip', 'card'])('forced colours: the %s keeps edge, words and mark', async (variant) => {
    await site.page.emulateMedia({ forcedColors: 'active' })
    await openVerified(site, `variant="${variant}"`)
    const { color, backgroundColor, borderTopWidth, borderTopStyle, borderTopColor } = await colours(box())
    expect([borderTopWidth, borderTopStyle]).toEqual(['1px', 'solid'])
    expect(borderTopColor).not.toBe(backgroundColor)
    expect(color).not.toBe(backgroundColor)
    const mark = await site.page
      .locator(inBadge('.box > .icon'))
      .first()
      .evaluate((one) => getComputedStyle(one).fill)
    expect(mark).not.toBe(backgroundColor)
  })

  test('forced colours: a warning has a thicker edge than a verified badge', async () => {
    await site.page.emulateMedia({ forcedColors: 'active' })
    const page = await openVerified(site, 'variant="card"')
    await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    const { outlineWidth, outlineStyle } = await box().evaluate((one) => {
      const { outlineWidth, outlineStyle } = getComputedStyle(one)
      return { outlineWidth, outlineStyle }
    })
    expect([outlineWidth, outlineStyle]).toEqual(['1px', 'solid'])
  })

  test('forced colours: a warning and its panel have the ring of the focus', async () => {
    await site.page.emulateMedia({ forcedColors: 'active' })
    const page = await openVerified(site)
    await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    const ring = (one: Locator) =>
      one.evaluate((element) => {
        const { outlineWidth, outlineOffset, outlineColor } = getComputedStyle(element)
        const probe = element.appendChild(document.createElement('i'))
        probe.style.color = 'Highlight'
        const isHighlight = getComputedStyle(probe).color === outlineColor
        probe.remove()
        return [outlineWidth, outlineOffset, isHighlight]
      })
    await page.keyboard.press('Tab')
    expect(await ring(box())).toEqual(['2px', '2px', true])
    await page.keyboard.press('Enter')
    expect(await ring(dialog())).toEqual(['2px', '2px', true])
  })

  test('forced colours: no text of the panel has a background of its own colour', async () => {
    await site.page.emulateMedia({ forcedColors: 'active' })
    const page = await openVerified(site, '')
    await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    await openPanel(page)
    // Engines paint Canvas behind text: on any other background the words would stand in patches.
    const grounds = await page.locator('liangpai-badge >> dialog').evaluate((dialog) => {
      const all = [dialog, ...dialog.querySelectorAll('section, h2, button, dd, u, a')]
      return [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))]
    })
    expect(grounds.filter((ground) => ground.startsWith('rgb('))).toEqual(['rgb(255, 255, 255)'])
  })

  const moving = () =>
    site.page
      .locator('liangpai-badge')
      .evaluate(
        (badge) => (badge.shadowRoot?.getAnimations() ?? []).filter(({ playState }) => playState !== 'finished').length,
      )

  test('reduced motion: nothing turns, fades or slides', async () => {
    await site.page.emulateMedia({ reducedMotion: 'reduce' })
    site.serve(`${site.registry}/badges/${CODE}/bundle`, () => {})
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await box().waitFor()
    expect(await moving()).toBe(0)
    await openPanel(page)
    expect(await moving()).toBe(0)
  })

  test('without reduced motion the spinner turns', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, () => {})
    await site.openShopPage(site.badgeTag() + site.scriptTag())
    await box().waitFor()
    expect(await moving()).toBeGreaterThan(0)
  })

  test('right to left: badge and panel start at the right and nothing is cut', async () => {
    const rtl = (badge: string) => `<div dir="rtl" style="width: 600px">${badge}</div>`
    expect(await cutOn(site, FORMS, rtl, false)).toEqual([])
    expect(await cutOn(site, FORMS, rtl, true)).toEqual([])
    for (const form of FORMS) {
      const at = `#${form.replace(' ', '-')}`
      const [icon, words] = await Promise.all(
        ['.box > .icon', '.box .label'].map((css) => site.page.locator(inBadge(css, at)).first().boundingBox()),
      )
      expect(icon?.x, form).toBeGreaterThan(words?.x ?? Infinity)
      await openPanel(site.page, at)
      const [panel, badge] = await Promise.all(
        ['dialog', '.box'].map((css) => site.page.locator(inBadge(css, at)).first().boundingBox()),
      )
      const right = (one: typeof panel) => (one ? one.x + one.width : NaN)
      expect(Math.abs(right(panel ?? null) - right(badge ?? null)), form).toBeLessThanOrEqual(1)
      await site.page.keyboard.press('Escape')
    }
  })

  test.each(['chip', 'card'])('print: the %s is its words, the moment, the number and the domain', async (variant) => {
    const page = await openVerified(site, `variant="${variant}"`)
    await openPanel(page)
    await page.emulateMedia({ media: 'print' })
    expect(await box().isVisible()).toBe(false)
    expect(await dialog().isVisible()).toBe(false)
    const printed = page.locator(inBadge('.print'))
    const text = await printed.innerText()
    expect(text).toMatch(/党员网商 · 核验于 \d{4}年\d+月\d+日 \d\d:\d\d/)
    expect(text).toContain(`标识编号 ${PRINTED} · 到 ${new URL(site.registry).host} 核验`)
    const { color, backgroundColor } = await colours(printed)
    expect(color).not.toBe(backgroundColor)
    const [mark, words] = [await printed.locator('svg').boundingBox(), await printed.locator('b').boundingBox()]
    expect((mark?.y ?? 0) + (mark?.height ?? 0), 'the mark stands in the line of its words').toBeGreaterThan(
      words?.y ?? 0,
    )
    expect(mark?.x).toBeLessThan(words?.x ?? 0)
  })

  test('print: a badge that is not verified claims nothing on paper', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { status: 503 })
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await resultOn(page)
    await page.emulateMedia({ media: 'print' })
    const text = await page.locator(inBadge('.print')).innerText()
    expect(text).toContain('暂时无法核验')
    expect(text).not.toMatch(/党员|已核验|核验于/)
  })
})
