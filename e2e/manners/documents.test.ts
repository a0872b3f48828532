import type { LiangpaiBadge } from '@liangpai/badge'
import { describe, expect, test } from 'vitest'
import { openVerified, resultOn, usePageFixture, VERIFIED } from '../badge/pageFixture.ts'

// What a page does with its documents, and what a browser does before anybody looks.

const site = usePageFixture()
const bundles = () => site.requests.filter((address) => address.endsWith('/bundle'))

describe('many badges of one number', () => {
  test('20 badges of one number make one request, and a redraw of the page makes none', async () => {
    const page = await site.openShopPage(site.badgeTag().repeat(20) + site.scriptTag())
    const states = () =>
      page.evaluate(() => [...document.querySelectorAll('liangpai-badge')].map(({ verdict }) => verdict?.state))
    await expect.poll(states, { timeout: 10_000 }).toEqual(Array.from({ length: 20 }, () => 'verified'))
    await page.evaluate(() => (document.documentElement.lang = 'en'))
    const words = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('liangpai-badge')].map(({ shadowRoot }) =>
          /Party-member/.test(shadowRoot?.textContent ?? ''),
        ),
      )
    await expect.poll(words).toEqual(Array.from({ length: 20 }, () => true))
    expect(bundles()).toHaveLength(1)
  })

  test('pictures that load have no badge look at its surroundings', async () => {
    const page = await openVerified(site)
    const calls = await page.evaluate(async () => {
      const own = window.getComputedStyle
      let count = 0
      window.getComputedStyle = (...args) => (count++, own(...args))
      const picture = new Image()
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
      document.body.append(picture)
      await picture.decode()
      await new Promise((ok) => setTimeout(ok, 50))
      return count
    })
    expect(calls).toBe(0)
  })
})

describe('a page that nobody looks at', () => {
  test('in a hidden page, prerendered or in the background, the badge is judged, and again when it is shown', async () => {
    await site.page.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
      Object.defineProperty(document, 'prerendering', { configurable: true, get: () => true })
    })
    const page = await openVerified(site)
    const again = await page.evaluate(async () => {
      const ended = new Promise((ok) => document.addEventListener('liangpai-loadend', () => ok(true), { once: true }))
      Object.defineProperty(document, 'visibilityState', { get: () => 'visible' })
      document.dispatchEvent(new Event('visibilitychange'))
      return ended
    })
    expect(again).toBe(true)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(bundles()).toHaveLength(1)
  })
})

describe('documents', () => {
  test('a badge written by document.write into a page that was opened anew is verified', async () => {
    const page = await openVerified(site)
    await page.evaluate((markup) => {
      document.open()
      document.write(`<!doctype html><html lang="zh-Hans"><body>${markup}`)
      document.close()
    }, site.badgeTag('id="written"'))
    expect(await resultOn(page, '#written')).toEqual(VERIFIED)
    await page.evaluate(() => (document.documentElement.lang = 'en'))
    await expect.poll(() => page.getByText('Party-member').count()).toBeGreaterThan(0)
  })

  test('a badge that a page moves into its own frame is judged for the page, and in silence', async () => {
    const page = await openVerified(site)
    const state = await page.evaluate(async () => {
      const badge = document.querySelector('liangpai-badge') as LiangpaiBadge
      const frame = document.body.appendChild(document.createElement('iframe'))
      const ended = new Promise((ok) => badge.addEventListener('liangpai-loadend', ok, { once: true }))
      frame.contentDocument?.body.append(badge)
      await ended
      return badge.verdict?.state
    })
    expect(state).toBe('verified')
    expect(site.consoleMessages).toEqual([])
  })

  test('a framed page is unavailable', async () => {
    const inner = site.serveShopPage(site.badgeTag() + site.scriptTag())
    const page = await site.openShopPage(`<iframe src="${inner}"></iframe>`)
    const frame = page.frameLocator('iframe').locator('liangpai-badge')
    await expect
      .poll(() => frame.evaluate((badge) => (badge as LiangpaiBadge).reason), { timeout: 10_000 })
      .toBe('PAGE_FRAMED')
  })

  test('on paper stand the state and the number', async () => {
    const page = await openVerified(site)
    await page.emulateMedia({ media: 'print' })
    const printed = page.locator('liangpai-badge >> [aria-hidden=true] >> text=/7K3M-9QXW-2BHK/').first()
    await expect.poll(() => printed.isVisible()).toBe(true)
  })
})
