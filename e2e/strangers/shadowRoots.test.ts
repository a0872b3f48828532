import { expect, test } from 'vitest'
import { inlineScript, literal, useShopPages } from './shopPages.ts'

const site = useShopPages()

/** Puts the pasted code into the shadow root of an element of the shop's, its scripts made again so that they run. */
const intoShadowRoot = (mode: 'open' | 'closed', markup: string) =>
  inlineScript(`
    var host = document.createElement('shop-part'), root = host.attachShadow({ mode: '${mode}' })
    root.append(document.createRange().createContextualFragment(${literal(markup)}))
    window.badge = root.querySelector('liangpai-badge')
    document.body.append(host)`)

test.each(['open', 'closed'] as const)('the pinned code in the %s shadow root of a shop: verified', async (mode) => {
  const page = await site.openShopPage(intoShadowRoot(mode, site.code.pinned))
  const state = () =>
    page.evaluate(
      () => (window as unknown as { badge: Element & { verdict?: { state: string } } }).badge.verdict?.state,
    )
  await expect.poll(state).toBe('verified')
  expect(site.consoleMessages).toEqual([])
})

test('the one tag in the shadow root of a shop: nothing is drawn, no message', async () => {
  const page = await site.openShopPage(intoShadowRoot('open', site.code.oneTag))
  await page.waitForFunction(() => customElements.get('liangpai-badge'))
  const drawn = () =>
    page.evaluate(() => document.querySelector('shop-part')?.shadowRoot?.querySelector('liangpai-badge'))
  expect(await drawn()).toBeNull()
  expect(site.consoleMessages).toEqual([])
})
