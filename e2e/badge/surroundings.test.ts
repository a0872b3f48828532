import type { LiangpaiBadge } from '@liangpai/badge'
import { badgeWords } from '@liangpai/presentation/verdict'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPanel, openVerified, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'

// A guest follows its host in colours and language.
const site = usePageFixture()

const boxOf = (page: Page) =>
  page
    .locator('liangpai-badge >> a[part=link]')
    .first()
    .evaluate((link) => getComputedStyle(link).backgroundColor)
const LIGHT = 'rgb(255, 255, 255)'
const DARK = 'rgb(23, 29, 26)'

describe('the colour scheme is the page’s', () => {
  const meta = (content: string) => `<meta name="color-scheme" content="${content}">`
  const style = (value: string) => `<style>:root{color-scheme:${value}}</style>`
  test.each([
    ['chooses none', '', LIGHT, LIGHT],
    ['is light', style('light'), LIGHT, LIGHT],
    ['is dark', style('dark'), DARK, DARK],
    ['is dark by its meta', meta('dark'), DARK, DARK],
    ['follows the system', style('light dark'), LIGHT, DARK],
    ['follows the system by its meta', meta('light dark'), LIGHT, DARK],
    ['is light where its meta follows the system', meta('light dark') + style('only light'), LIGHT, LIGHT],
  ])('on a page that %s', async (_, head, light, dark) => {
    await site.page.emulateMedia({ colorScheme: 'light' })
    const page = await openVerified(site, 'theme="auto"', (badge) => head + badge)
    expect(await boxOf(page)).toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => boxOf(page)).toBe(dark)
  })

  test.each<[string, () => void]>([
    ['a class of its root', () => document.documentElement.classList.add('dark')],
    [
      'the style of what is around the badge',
      () => document.querySelector('main')?.setAttribute('style', 'color-scheme:dark'),
    ],
    [
      'its meta',
      () =>
        document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' })),
    ],
    [
      'a style sheet that it adds',
      () =>
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: ':root{color-scheme:dark}' }),
        ),
    ],
    [
      'a style sheet that loads later',
      () =>
        document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/dark.css' })),
    ],
  ])('a page that turns dark by %s takes its badge along', async (_, turn) => {
    site.serve(`${new URL(site.shop).origin}/dark.css`, {
      type: 'text/css',
      body: ':root{color-scheme:dark}',
      delay: 200,
    })
    const head = `<meta name="color-scheme" content="light"><style>.dark{color-scheme:dark}</style>`
    const page = await openVerified(site, '', (badge) => `${head}<main>${badge}</main>`)
    expect(await boxOf(page)).toBe(LIGHT)
    await page.evaluate(turn)
    await expect.poll(() => boxOf(page)).toBe(DARK)
  })
})

describe('the language is that of the page', () => {
  test('a page that changes its language changes it in all its badges, and leaves no word of the former', async () => {
    const page = await site.openShopPage(
      site.badgeTag() +
        `<div>${site.badgeTag('variant="card"')}</div>` +
        site.badgeTag('lang="zh-Hant"') +
        site.scriptTag(),
    )
    expect(await resultOn(page)).toEqual(VERIFIED)
    await openPanel(page)
    await page.evaluate(() => (document.documentElement.lang = 'en'))
    const words = () =>
      page
        .locator('liangpai-badge')
        .evaluateAll((badges) => badges.map(({ shadowRoot }) => shadowRoot?.textContent ?? ''))
    await expect.poll(async () => (await words())[1]).toContain('Party-member')
    const [first, second, fixed] = await words()
    expect([first, second].join()).not.toMatch(/党员|已核验|编号/)
    expect(first).toContain(badgeWords.en.labels.shop)
    expect(fixed).toContain('黨員網商')
    expect(await page.locator('liangpai-badge >> dialog[open]').count()).toBe(1)
  })

  test('a removed badge no longer listens to its surroundings', async () => {
    const page = await openVerified(site)
    const html = await page.evaluate(async () => {
      const badge = document.querySelector('liangpai-badge') as LiangpaiBadge
      badge.remove()
      document.documentElement.lang = 'en'
      await new Promise((ok) => setTimeout(ok, 50))
      return badge.shadowRoot?.textContent
    })
    expect(html).toContain('党员网商')
  })
})

test('how a page writes its own words does not reach those of a badge: a gradient, spaced capitals, dots', async () => {
  const styles = (selector: string) =>
    site.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element)
        const { color, textTransform, textIndent } = style
        const stroke = style.getPropertyValue('-webkit-text-stroke-width')
        const isFilled = style.getPropertyValue('-webkit-text-fill-color') === color
        return [isFilled, stroke, textTransform, textIndent, style.getPropertyValue('-webkit-text-security')]
      })
  const heading = `-webkit-text-fill-color:transparent;-webkit-text-stroke:1px;text-transform:uppercase;text-indent:-9px;-webkit-text-security:disc`
  await openVerified(site, '', (badge) => `<h1 style="${heading}">荷雨茶铺 ${badge}</h1>`)
  expect(await styles('h1')).toEqual([false, '1px', 'uppercase', '-9px', 'disc'])
  expect(await styles('liangpai-badge >> a[part=link] span')).toEqual([true, '0px', 'none', '0px', 'none'])
})
