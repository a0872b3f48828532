import type { LiangpaiBadge } from '@liangpai/badge'
import { describe, expect, test } from 'vitest'
import { openPanel, toldBy, useScene, VERIFIED } from './scene.ts'
import { inBadge } from './selectors.ts'
import { CODE, PROBLEM } from './stage.ts'

// What the page's own code does to a badge, by intention or not: frameworks, tools, other people's scripts.

const on = useScene()
const bundleAt = () => `${on.registry}/badges/${CODE}/bundle`
const first = (page: typeof on.page) => page.locator('liangpai-badge')

describe('what a page can reach', () => {
  test('is what the documentation names: no method shows an answer, and none is hidden by a property', async () => {
    const page = await on.show(on.badge() + on.script())
    await toldBy(page)
    const names = await first(page).evaluate((badge) => [
      ...Object.getOwnPropertyNames(badge),
      ...Object.getOwnPropertyNames(Object.getPrototypeOf(badge)),
    ])
    const callbacks = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback']
    const properties = ['badge', 'registry', 'src', 'variant', 'theme', 'showInactive', 'bundle', 'verdict', 'reason']
    expect(names.toSorted()).toEqual([...callbacks, ...properties].toSorted())
  })

  test('its verdict cannot be set, and properties that it does not know change nothing', async () => {
    const page = await on.show(on.badge() + on.script({ anchors: ['A'.repeat(43)] }))
    expect((await toldBy(page)).state).toBe('unknownIssuer')
    await first(page).evaluate((badge) => {
      const fake = { state: 'verified', membership: 'full' }
      Reflect.set(badge, 'verdict', fake)
      for (const [name, value] of Object.entries(fake)) Reflect.set((badge as LiangpaiBadge).verdict ?? {}, name, value)
      for (const name of ['show', 'draw', 'begin', 'outcome', 'href', 'ask', 'judge', 'open', 'width'])
        Reflect.set(badge, name, fake)
    })
    await first(page).evaluate((badge) => badge.setAttribute('theme', 'dark'))
    expect((await toldBy(page)).state).toBe('unknownIssuer')
    expect(await page.getByText('已核验').count()).toBe(0)
    expect(on.complaints).toEqual([])
  })

  test.each(['open', 'closed'] as const)('a root that the page has given it before, %s', async (mode) => {
    const attach = `<script>document.querySelector('liangpai-badge').attachShadow({ mode: '${mode}' })</script>`
    const page = await on.show(on.badge() + attach + on.script())
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(await page.getByText('已核验').first().isVisible()).toBe(mode === 'open')
    expect(on.complaints).toEqual([])
  })

  test('the same bundle given again asks nothing again', async () => {
    const page = await on.show('<liangpai-badge></liangpai-badge>' + on.script())
    await page.waitForFunction(() => customElements.get('liangpai-badge'))
    const verdicts = await first(page).evaluate(async (element, bundle) => {
      const badge = element as LiangpaiBadge
      let count = 0
      badge.addEventListener('liangpai-verdict', () => {
        if (badge.bundle !== bundle) return
        count++
        badge.bundle = bundle
      })
      badge.bundle = bundle
      await new Promise((ok) => setTimeout(ok, 500))
      return count
    }, on.bundle)
    expect(verdicts).toBe(1)
  })

  test('a shadowed document.baseURI takes no absolute address away', async () => {
    const page = await on.show(`<img name="baseURI">${on.badge()}${on.script()}`)
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(on.complaints).toEqual([])
  })
})

describe('what happens around it', () => {
  test('a card that becomes narrow is no fault of the page', async () => {
    const page = await on.show(`<main style="width:420px">${on.badge('variant="card"')}</main>${on.script()}`)
    await toldBy(page)
    const faults = await page.evaluate(async () => {
      const heard: string[] = []
      addEventListener('error', ({ message }) => heard.push(message))
      for (const width of [260, 200, 420, 200]) {
        ;(document.querySelector('main') as HTMLElement).style.width = `${width}px`
        await new Promise((ok) => setTimeout(ok, 100))
      }
      return heard
    })
    expect(faults).toEqual([])
    expect(await page.locator(inBadge('.tight')).count()).toBe(1)
  })

  test('a page that turns from right to left takes its badge with it', async () => {
    const page = await on.show(on.badge() + on.script())
    await toldBy(page)
    await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    const direction = await page.locator(inBadge('.box')).evaluate((box) => getComputedStyle(box).direction)
    expect(direction).toBe('rtl')
  })

  test('a framework that rewrites the class leaves the open panel its place', async () => {
    await on.page.setViewportSize({ width: 400, height: 700 })
    const page = await on.show(on.badge() + on.script())
    await toldBy(page)
    await openPanel(page)
    await first(page).evaluate((badge) => {
      badge.setAttribute('class', 'mine')
      badge.setAttribute('theme', 'dark')
    })
    expect(await first(page).evaluate((badge) => getComputedStyle(badge).display)).toBe('block')
    await page.keyboard.press('Escape')
    expect(await first(page).getAttribute('class')).toBe('mine')
  })

  test('focus stays on a card whose link is another one in its new state', async () => {
    const page = await on.show(on.badge('variant="card"') + on.script())
    await toldBy(page)
    await page.locator('liangpai-badge >> a[part=link]').focus()
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(async () => (await toldBy(page)).state).toBe('wrongSite')
    expect(await first(page).evaluate((badge) => badge.shadowRoot?.activeElement?.getAttribute('part'))).toBe('link')
  })

  test('moved with its panel open it takes no focus from the page', async () => {
    await on.page.setViewportSize({ width: 400, height: 700 })
    const page = await on.show(`<input>${on.badge()}<main></main>${on.script()}`)
    await toldBy(page)
    await openPanel(page)
    await page.locator('input').focus()
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.querySelector('liangpai-badge') as Node)
    })
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input')
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(await page.locator('liangpai-badge >> dialog').count()).toBe(0)
  })

  test('an answer that claims nothing stands while the registry is asked again', async () => {
    on.lay(bundleAt(), PROBLEM)
    const page = await on.show(on.badge() + on.script())
    expect((await toldBy(page)).state).toBe('inactive')
    on.lay(bundleAt(), { ...PROBLEM, delay: 300 })
    const seen = await page.evaluate(async () => {
      const badge = document.querySelector('liangpai-badge') as LiangpaiBadge
      const ended = new Promise((ok) => badge.addEventListener('liangpai-loadend', ok))
      history.pushState(null, '', '?again')
      await new Promise((ok) => setTimeout(ok, 150))
      const meanwhile = badge.verdict?.state
      await ended
      return [meanwhile, badge.verdict?.state]
    })
    expect(seen).toEqual(['inactive', 'inactive'])
  })

  test('two copies of the file, the first of which has yet to define the element', async () => {
    const wait = `<script>const own = setTimeout; window.setTimeout = (run, time = 0) => own(run, time + 300)</script>`
    const [mine, theirs] = [on.script({ anchors: ['A'.repeat(43)] }), on.script()]
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html"
    const headers = { 'content-security-policy': policy }
    const page = await on.show(wait + on.badge() + mine + theirs, { headers })
    await expect.poll(() => toldBy(page)).toEqual(VERIFIED)
    expect(on.complaints).toEqual([])
  })
})
