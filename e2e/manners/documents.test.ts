import type { LiangpaiBadge } from '@liangpai/badge'
import { describe, expect, test } from 'vitest'
import { openVerified, resultOn, usePageFixture, VERIFIED } from '../badge/pageFixture.ts'
import { CODE } from '../badge/testServer.ts'

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
      // What was drawn with the verdict has the badge's size looked at in the next frame, and the badge in the one after it.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      const own = window.getComputedStyle
      let count = 0
      window.getComputedStyle = (...args) => (count++, own(...args))
      const picture = new Image()
      picture.src = URL.createObjectURL(
        new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'], { type: 'image/svg+xml' }),
      )
      document.body.append(picture)
      await picture.decode()
      await new Promise((ok) => setTimeout(ok, 50))
      return count
    })
    expect(calls).toBe(0)
  })
})

/** How many judgements begin while the reader comes back to the tab. */
const judgementsOnReturn = () =>
  site.page.evaluate(async () => {
    let count = 0
    document.addEventListener('liangpai-loadstart', () => count++)
    document.dispatchEvent(new Event('visibilitychange'))
    await new Promise((ok) => setTimeout(ok, 50))
    return count
  })

describe('a reader who comes back to the tab', () => {
  test('within the ttl of the list no badge is judged again', async () => {
    await openVerified(site)
    expect(await judgementsOnReturn()).toBe(0)
  })

  test('past the ttl the badge is judged again, by a new list', async () => {
    const page = await openVerified(site)
    await page.clock.setFixedTime((site.world.now + 600) * 1000)
    expect(await judgementsOnReturn()).toBe(1)
    await expect.poll(() => site.requests.filter((address) => address.endsWith('/statuses/1'))).toHaveLength(1)
    expect(await resultOn(page)).toEqual(VERIFIED)
  })

  test('a badge that was unavailable is judged again', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { status: 500, body: '' })
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'FETCH_STATUS' })
    expect(await judgementsOnReturn()).toBe(1)
  })

  test('a page opened in the background is judged there', async () => {
    await site.page.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    })
    await openVerified(site)
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

  test('a badge that a page moves into its own frame is unavailable, in silence', async () => {
    const page = await openVerified(site)
    const reason = await page.evaluate(async () => {
      const badge = document.querySelector('liangpai-badge') as LiangpaiBadge
      const frame = document.body.appendChild(document.createElement('iframe'))
      const ended = new Promise((ok) => badge.addEventListener('liangpai-loadend', ok, { once: true }))
      frame.contentDocument?.body.append(badge)
      await ended
      return badge.reason
    })
    expect(reason).toBe('PAGE_FRAMED')
    expect(site.consoleMessages).toEqual([])
  })

  test('a reader whose rule hides the element sees neither a badge nor its link', async () => {
    const page = await openVerified(site)
    await page.addStyleTag({ content: 'liangpai-badge { display: none !important }' })
    expect(await page.locator('liangpai-badge').isVisible()).toBe(false)
    expect(await page.locator('liangpai-badge >> a[part=link]').isVisible()).toBe(false)
  })
})
