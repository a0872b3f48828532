import { describe, expect, test } from 'vitest'
import { openPanel, usePageFixture, openVerified } from './pageFixture.ts'
import { cutIn, cutOn, FORMS } from './cutText.ts'
import { built } from './selectors.ts'

const site = usePageFixture()
const SIZED = 'style="--liangpai-size: 26px"'

const plain = (badge: string) => `<p>${badge}</p>`
const within160 = (badge: string) => `<div style="width: 160px">${badge}</div>`
const narrow = () => site.page.setViewportSize({ width: 320, height: 700 })

describe('large text and little room', () => {
  test('text at 200 % in 640 px is not cut', async () => {
    await site.page.setViewportSize({ width: 640, height: 900 })
    expect(await cutOn(site, FORMS, plain, false, SIZED)).toEqual([])
    expect(await cutOn(site, ['chip zh-Hans', 'card zh-Hans'], plain, true, SIZED)).toEqual([])
  })

  test('text at 200 % in 640 px: the English panel is not cut', async () => {
    await site.page.setViewportSize({ width: 640, height: 900 })
    expect(await cutOn(site, ['chip en'], plain, true, SIZED)).toEqual([])
  })

  test('text at 200 % in 320 px: the chip is not cut', async () => {
    await narrow()
    expect(await cutOn(site, ['chip zh-Hans', 'chip en'], plain, false, SIZED)).toEqual([])
    expect(await cutOn(site, ['chip zh-Hans'], plain, true, SIZED)).toEqual([])
  })

  test.each(['card zh-Hans', 'card en'])('text at 200 % in 320 px: the %s is not cut', async (form) => {
    await narrow()
    expect(await cutOn(site, [form], plain, false, SIZED)).toEqual([])
  })

  test('text at 200 % in 320 px: the English panel of a chip is not cut', async () => {
    await narrow()
    expect(await cutOn(site, ['chip en'], plain, true, SIZED)).toEqual([])
  })

  test('no text is cut in a page zoomed to 200 %', async () => {
    await site.page.setViewportSize({ width: 640, height: 700 })
    expect(await cutOn(site, FORMS, (badge) => `<div style="zoom: 2">${badge}</div>`, false)).toEqual([])
  })

  test('no text is cut in a page of 320 px, panels included', async () => {
    await narrow()
    expect(await cutOn(site, FORMS, plain, false)).toEqual([])
    expect(await cutOn(site, FORMS, plain, true)).toEqual([])
  })

  test('no text is cut in a container of 160 px', async () => {
    expect(await cutOn(site, FORMS, within160, false)).toEqual([])
    for (const width of await site.page
      .locator('liangpai-badge')
      .evaluateAll((all) => all.map((one) => one.scrollWidth)))
      expect(width).toBeLessThanOrEqual(160)
  })

  test('the panel in a container of 160 px is not cut', async () => {
    await narrow()
    expect(await cutOn(site, ['chip zh-Hans', 'card zh-Hans'], within160, true)).toEqual([])
  })

  test.each(['chip en', 'card en'])('the panel of the %s in a container of 160 px is not cut', async (form) => {
    await narrow()
    expect(await cutOn(site, [form], within160, true)).toEqual([])
  })

  test('the reader’s text spacing cuts nothing', async () => {
    await site.page.setViewportSize({ width: 320, height: 700 })
    const page = await openVerified(site, 'variant="card" lang="en"')
    await openPanel(page)
    await page.locator('liangpai-badge').evaluate((badge) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      )
      badge.shadowRoot?.adoptedStyleSheets.push(sheet)
    })
    expect(await cutIn(page.locator('liangpai-badge'))).toEqual([])
  })

  test('a text that is cut is noticed', async () => {
    const page = await openVerified(site, 'variant="card"')
    await page.locator('liangpai-badge').evaluate((badge, label) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`${label} { white-space: nowrap; display: block; width: 20px; overflow: hidden }`)
      badge.shadowRoot?.adoptedStyleSheets.push(sheet)
    }, built('.label'))
    expect(await cutIn(page.locator('liangpai-badge'))).not.toEqual([])
  })
})
