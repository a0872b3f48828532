import type { ServerResponse } from 'node:http'
import type { CDPSession } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPanel, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE } from './testServer.ts'

const site = usePageFixture()

/** The listeners the browser reports, by target and type. */
async function listeners(session: CDPSession): Promise<string[]> {
  const found: string[] = []
  for (const target of ['window', 'document', 'window.navigation']) {
    const { result } = await session.send('Runtime.evaluate', { expression: target })
    if (!result.objectId) continue
    const { listeners: list } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId })
    found.push(...list.map(({ type }) => `${target} ${type}`))
  }
  return found.sort()
}

const remove = () => site.page.evaluate(() => document.querySelector('liangpai-badge')?.remove())

describe('a badge that is taken out of the page', () => {
  test('a removed badge leaves no listener, even with its panel open', async () => {
    const page = await site.openShopPage(site.scriptTag())
    await page.waitForFunction(() => customElements.get('liangpai-badge'))
    const session = await site.context.newCDPSession(page)
    const before = await listeners(session)
    await page.evaluate((badge) => {
      const made = document.createElement('liangpai-badge')
      made.setAttribute('badge', badge)
      document.body.append(made)
    }, CODE)
    await resultOn(page)
    await openPanel(page)
    const during = await listeners(session)
    expect(during.length).toBeGreaterThan(before.length)
    expect(during).toContain('window resize')
    await remove()
    expect(await listeners(session)).toEqual(before)
  })

  test('a removed badge does nothing, whatever happens to the page', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    const heard = await page.evaluate(async (anchor) => {
      const badge = document.querySelector('liangpai-badge') as Element
      const { addRegistry } = customElements.get('liangpai-badge') as unknown as {
        addRegistry: (registry: string, anchors: string[]) => void
      }
      badge.remove()
      let count = 0
      for (const name of ['loadstart', 'verdict', 'error', 'loadend'])
        badge.addEventListener(`liangpai-${name}`, () => count++)
      history.pushState(null, '', '?a')
      history.replaceState(null, '', '?b')
      location.hash = 'c'
      document.dispatchEvent(new Event('visibilitychange'))
      dispatchEvent(new Event('resize'))
      addRegistry('', [anchor])
      await new Promise((ok) => setTimeout(ok, 100))
      return count
    }, 'E'.repeat(43))
    expect(heard).toBe(0)
    expect(site.requests.filter((url) => url.endsWith('/bundle'))).toHaveLength(1)
  })

  test('a badge removed during its request announces nothing when the answer arrives', async () => {
    let answer: ServerResponse | undefined
    site.serve(`${site.registry}/badges/${CODE}/bundle`, (_, response) => void (answer = response))
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await expect.poll(() => answer).toBeDefined()
    await page.evaluate(() => {
      const badge = document.querySelector('liangpai-badge') as Element
      const removed = { badge, heard: 0 }
      badge.addEventListener('liangpai-verdict', () => removed.heard++)
      badge.remove()
      Object.assign(window, { removed })
    })
    answer
      ?.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(JSON.stringify(site.bundle))
    const outcome = await page.evaluate(async () => {
      await new Promise((ok) => setTimeout(ok, 500))
      const { removed } = window as unknown as { removed: { badge: { verdict?: unknown }; heard: number } }
      return { heard: removed.heard, verdict: removed.badge.verdict }
    })
    expect(outcome).toEqual({ heard: 0, verdict: null })
  })

  test('a removed badge is garbage-collected', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await resultOn(page)
    await openPanel(page)
    await page.evaluate(() => {
      const badge = document.querySelector('liangpai-badge') as Element
      Object.assign(window, { removed: new WeakRef(badge) })
      badge.remove()
    })
    await page.keyboard.press('Tab')
    const session = await site.context.newCDPSession(page)
    const alive = async () => {
      await session.send('HeapProfiler.collectGarbage')
      return page.evaluate(() => (window as unknown as { removed: WeakRef<Element> }).removed.deref() !== undefined)
    }
    await expect.poll(alive, { timeout: 5000 }).toBe(false)
  })

  test('a badge that is removed and inserted again is judged again', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await resultOn(page)
    const state = await page.evaluate(async () => {
      const badge = document.querySelector('liangpai-badge') as Element & { verdict: { state: string } | null }
      badge.remove()
      const ended = new Promise((ok) => badge.addEventListener('liangpai-loadend', ok, { once: true }))
      document.body.append(badge)
      await ended
      return badge.verdict?.state
    })
    expect(state).toBe('verified')
  })
})

describe('a badge that stands', () => {
  test('a judged badge sets no timer in half an hour', async () => {
    const page = site.page
    await page.clock.install()
    await page.addInitScript(() => {
      const counted = { timers: 0 }
      Object.assign(window, { counted })
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
        const own = window[name] as (...args: unknown[]) => number
        Object.assign(window, { [name]: (...args: unknown[]) => (counted.timers++, own.apply(window, args)) })
      }
    })
    await site.openShopPage(site.badgeTag() + site.scriptTag())
    expect((await resultOn(page)).state).toBe('verified')
    const count = () => page.evaluate(() => (window as unknown as { counted: { timers: number } }).counted.timers)
    await page.evaluate(() => Object.assign((window as unknown as { counted: object }).counted, { timers: 0 }))
    const before = site.requests.length
    await page.clock.runFor('30:00')
    expect(await count()).toBe(0)
    expect(site.requests).toHaveLength(before)
  })
})
