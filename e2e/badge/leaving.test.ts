import type { CDPSession } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPanel, toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE } from './stage.ts'

const on = useScene()

/** The listeners that the browser itself knows of, by target and type. */
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

const remove = () => on.page.evaluate(() => document.querySelector('liangpai-badge')?.remove())

describe('a badge that is taken out of the page', () => {
  test('leaves no listener, not even with its panel open', async () => {
    const page = await on.show(on.script())
    await page.waitForFunction(() => customElements.get('liangpai-badge'))
    const session = await on.context.newCDPSession(page)
    const before = await listeners(session)
    await page.evaluate((badge) => {
      const made = document.createElement('liangpai-badge')
      made.setAttribute('badge', badge)
      document.body.append(made)
    }, CODE)
    await toldBy(page)
    await openPanel(page)
    const during = await listeners(session)
    expect(during.length).toBeGreaterThan(before.length)
    expect(during).toContain('window resize')
    await remove()
    expect(await listeners(session)).toEqual(before)
  })

  test('does nothing more, whatever happens to the page', async () => {
    const page = await on.show(on.badge() + on.script())
    expect(await toldBy(page)).toEqual(VERIFIED)
    const heard = await page.evaluate(async (anchor) => {
      const badge = document.querySelector('liangpai-badge') as Element
      const { configure } = customElements.get('liangpai-badge') as unknown as {
        configure: (given: { anchors: string[] }) => void
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
      configure({ anchors: [anchor] })
      await new Promise((ok) => setTimeout(ok, 100))
      return count
    }, 'B'.repeat(43))
    expect(heard).toBe(0)
    expect(on.asked.filter((url) => url.endsWith('/bundle'))).toHaveLength(1)
  })

  test('while its request is under way says nothing when the answer comes', async () => {
    on.lay(`${on.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(on.bundle), delay: 300 })
    const page = await on.show(on.badge() + on.script())
    await expect.poll(() => on.asked.length).toBe(3)
    const outcome = await page.evaluate(async () => {
      const badge = document.querySelector('liangpai-badge') as Element & { verdict: unknown }
      let heard = 0
      badge.addEventListener('liangpai-verdict', () => heard++)
      badge.remove()
      await new Promise((ok) => setTimeout(ok, 600))
      return { heard, verdict: badge.verdict }
    })
    expect(outcome).toEqual({ heard: 0, verdict: null })
  })

  test('is held by nothing', async () => {
    const page = await on.show(on.badge() + on.script())
    await toldBy(page)
    await openPanel(page)
    await page.evaluate(() => {
      const badge = document.querySelector('liangpai-badge') as Element
      Object.assign(window, { kept: new WeakRef(badge) })
      badge.remove()
    })
    await page.keyboard.press('Tab')
    const session = await on.context.newCDPSession(page)
    const alive = async () => {
      await session.send('HeapProfiler.collectGarbage')
      return page.evaluate(() => (window as unknown as { kept: WeakRef<Element> }).kept.deref() !== undefined)
    }
    await expect.poll(alive, { timeout: 5000 }).toBe(false)
  })

  test('and put back is judged again', async () => {
    const page = await on.show(on.badge() + on.script())
    await toldBy(page)
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
  test('sets no timer once it is judged, in half an hour', async () => {
    const page = on.page
    await page.clock.install()
    await page.addInitScript(() => {
      const counted = { timers: 0 }
      Object.assign(window, { counted })
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
        const own = window[name] as (...given: unknown[]) => number
        Object.assign(window, { [name]: (...given: unknown[]) => (counted.timers++, own.apply(window, given)) })
      }
    })
    await on.show(on.badge() + on.script())
    expect((await toldBy(page)).state).toBe('verified')
    const count = () => page.evaluate(() => (window as unknown as { counted: { timers: number } }).counted.timers)
    await page.evaluate(() => Object.assign((window as unknown as { counted: object }).counted, { timers: 0 }))
    const asked = on.asked.length
    await page.clock.runFor('30:00')
    expect(await count()).toBe(0)
    expect(on.asked).toHaveLength(asked)
  })
})
