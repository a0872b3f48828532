import type { LiangpaiBadge } from '@liangpai/badge'
import { describe, expect, test } from 'vitest'
import { changeAddress, openPanel, openVerified, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { inBadge } from './selectors.ts'
import { CODE, PROBLEM } from './testServer.ts'

// What a page's own code does to a badge, on purpose or not: frameworks, tools, third-party scripts.

const site = usePageFixture()
const bundleAt = () => `${site.registry}/badges/${CODE}/bundle`
const first = (page: typeof site.page) => page.locator('liangpai-badge')

describe('what a page can reach', () => {
  test('the element has the documented members and no others', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await resultOn(page)
    const names = await first(page).evaluate((badge) => [
      ...Object.getOwnPropertyNames(badge),
      ...Object.getOwnPropertyNames(Object.getPrototypeOf(badge)),
    ])
    const callbacks = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback']
    const properties = ['badge', 'registry', 'src', 'variant', 'theme', 'showInactive', 'bundle', 'verdict', 'reason']
    expect(names.toSorted()).toEqual([...callbacks, ...properties].toSorted())
  })

  test('neither setting the verdict nor unknown properties change what is shown', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag({ anchors: ['A'.repeat(43)] }))
    expect((await resultOn(page)).state).toBe('unknownIssuer')
    await first(page).evaluate((badge) => {
      const fake = { state: 'verified', membership: 'full' }
      Reflect.set(badge, 'verdict', fake)
      for (const [name, value] of Object.entries(fake)) Reflect.set((badge as LiangpaiBadge).verdict ?? {}, name, value)
      for (const name of ['show', 'draw', 'begin', 'outcome', 'href', 'ask', 'judge', 'open', 'width'])
        Reflect.set(badge, name, fake)
    })
    await first(page).evaluate((badge) => badge.setAttribute('theme', 'dark'))
    expect((await resultOn(page)).state).toBe('unknownIssuer')
    expect(await page.getByText('已核验').count()).toBe(0)
    expect(site.consoleMessages).toEqual([])
  })

  test.each(['open', 'closed'] as const)(
    'a shadow root that the page attached before, %s, is used only if open',
    async (mode) => {
      const attach = `<script>document.querySelector('liangpai-badge').attachShadow({ mode: '${mode}' })</script>`
      const page = await site.openShopPage(site.badgeTag() + attach + site.scriptTag())
      expect(await resultOn(page)).toEqual(VERIFIED)
      expect(await page.getByText('已核验').first().isVisible()).toBe(mode === 'open')
      expect(site.consoleMessages).toEqual([])
    },
  )

  test('setting the same bundle again judges nothing again', async () => {
    const page = await site.openShopPage('<liangpai-badge></liangpai-badge>' + site.scriptTag())
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
    }, site.bundle)
    expect(verdicts).toBe(1)
  })

  test('a global variable of the page named navigation: a badge inserted later is verified too', async () => {
    const page = await openVerified(site, '', (badge) => `<script>var navigation = { open: true }</script>${badge}`)
    await page.evaluate((tag) => document.body.insertAdjacentHTML('afterbegin', tag), site.badgeTag('id="later"'))
    expect(await resultOn(page, '#later')).toEqual(VERIFIED)
    expect(site.consoleMessages).toEqual([])
  })

  test('a shadowed document.baseURI does not affect absolute addresses', async () => {
    const page = await site.openShopPage(`<img name="baseURI">${site.badgeTag()}${site.scriptTag()}`)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.consoleMessages).toEqual([])
  })
})

describe('what happens around it', () => {
  test('a card that becomes narrow reports no error to the page', async () => {
    const page = await site.openShopPage(
      `<main style="width:420px">${site.badgeTag('variant="card"')}</main>${site.scriptTag()}`,
    )
    await resultOn(page)
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
    await expect.poll(() => page.locator(inBadge('.tight')).count()).toBe(1)
  })

  test('the badge turns right to left with its page', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await resultOn(page)
    await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    const direction = await page.locator(inBadge('.box')).evaluate((box) => getComputedStyle(box).direction)
    expect(direction).toBe('rtl')
  })

  test('an open panel keeps its place when a framework rewrites the class attribute', async () => {
    await site.page.setViewportSize({ width: 400, height: 700 })
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await resultOn(page)
    await openPanel(page)
    await first(page).evaluate((badge) => {
      badge.setAttribute('class', 'mine')
      badge.setAttribute('theme', 'dark')
    })
    expect(await first(page).evaluate((badge) => getComputedStyle(badge).display)).toBe('block')
    await page.keyboard.press('Escape')
    expect(await first(page).getAttribute('class')).toBe('mine')
  })

  test('focus stays on a card whose link is replaced in its new state', async () => {
    const page = await site.openShopPage(site.badgeTag('variant="card"') + site.scriptTag())
    await resultOn(page)
    await page.locator('liangpai-badge >> a[part=link]').focus()
    await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    expect(await first(page).evaluate((badge) => badge.shadowRoot?.activeElement?.getAttribute('part'))).toBe('link')
  })

  test('focus stays on an open panel whose verdict changes', async () => {
    const page = await openVerified(site)
    await openPanel(page)
    await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    expect(await first(page).evaluate((badge) => badge.shadowRoot?.activeElement?.localName)).toBe('dialog')
  })

  test('a badge moved with its panel open takes no focus from the page', async () => {
    await site.page.setViewportSize({ width: 400, height: 700 })
    const page = await site.openShopPage(`<input>${site.badgeTag()}<main></main>${site.scriptTag()}`)
    await resultOn(page)
    await openPanel(page)
    await page.locator('input').focus()
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.querySelector('liangpai-badge') as Node)
    })
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input')
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(await page.locator('liangpai-badge >> dialog').count()).toBe(0)
  })

  test('a result that claims nothing stays while the registry is asked again', async () => {
    site.serve(bundleAt(), PROBLEM)
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    expect((await resultOn(page)).state).toBe('inactive')
    site.serve(bundleAt(), { ...PROBLEM, delay: 300 })
    const seen = await page.evaluate(async () => {
      const badge = document.querySelector('liangpai-badge') as LiangpaiBadge
      const ended = new Promise((ok) => badge.addEventListener('liangpai-loadend', ok))
      history.pushState(null, '', '?again')
      if (!('navigation' in window)) document.dispatchEvent(new Event('visibilitychange'))
      await new Promise((ok) => setTimeout(ok, 150))
      const meanwhile = badge.verdict?.state
      await ended
      return [meanwhile, badge.verdict?.state]
    })
    expect(seen).toEqual(['inactive', 'inactive'])
  })

  test('two copies of the script, the first yet to define the element: the badge is verified once', async () => {
    const wait = `<script>const own = setTimeout; window.setTimeout = (run, time = 0) => own(run, time + 300)</script>`
    const [mine, theirs] = [site.scriptTag({ anchors: ['A'.repeat(43)] }), site.scriptTag()]
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html"
    const headers = { 'content-security-policy': policy }
    const page = await site.openShopPage(wait + site.badgeTag() + mine + theirs, { headers })
    await expect.poll(() => resultOn(page)).toEqual(VERIFIED)
    expect(site.consoleMessages).toEqual([])
  })
})
