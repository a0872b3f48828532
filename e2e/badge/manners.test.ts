import { describe, expect, test } from 'vitest'
import { changeAddress, openPanel, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE } from './testServer.ts'

const site = usePageFixture()

/** Globals that the badge added, and globals whose value it changed. */
async function leftBehind(): Promise<{ names: string[]; changed: string[] }> {
  const page = await site.openShopPage('<main></main>')
  await page.evaluate(() => {
    const holders: { [name: string]: object } = { window }
    for (const name of ['Object', 'Array', 'Promise', 'String', 'Element', 'Node', 'HTMLElement', 'EventTarget'])
      holders[name] = (window as unknown as { [name: string]: { prototype: object } })[name]?.prototype ?? {}
    for (const name of ['Document', 'History', 'ShadowRoot', 'CSSStyleSheet', 'CustomElementRegistry'])
      holders[name] = (window as unknown as { [name: string]: { prototype: object } })[name]?.prototype ?? {}
    for (const name of ['document', 'history', 'navigator', 'console', 'JSON', 'customElements'])
      holders[name] = (window as unknown as { [name: string]: object })[name] ?? {}
    const look = () =>
      Object.entries(holders).flatMap(([holder, object]) =>
        Reflect.ownKeys(object).map((key) => {
          const { value, get, set } = Object.getOwnPropertyDescriptor(object, key) ?? {}
          return [`${holder}.${String(key)}`, typeof value === 'function' ? value : (get ?? set)] as const
        }),
      )
    Object.assign(window, { before: null, compare: null })
    const before = new Map(look())
    Object.assign(window, {
      compare: () => {
        const after = look()
        return {
          // `window.__pw…` is what drives Firefox.
          names: after.map(([name]) => name).filter((name) => !before.has(name) && !name.startsWith('window.__pw')),
          changed: after
            .filter(([name, value]) => name !== 'window.compare' && before.has(name) && before.get(name) !== value)
            .map(([name]) => name),
        }
      },
    })
  })
  await page.evaluate((markup) => {
    document.body.innerHTML = markup
    const original = document.querySelector('script') as HTMLScriptElement
    const script = document.createElement('script')
    for (const { name, value } of original.attributes) script.setAttribute(name, value)
    original.replaceWith(script)
  }, site.badgeTag() + site.scriptTag())
  expect(await resultOn(page)).toEqual(VERIFIED)
  await openPanel(page)
  return page.evaluate(() => (window as unknown as { compare: () => { names: string[]; changed: string[] } }).compare())
}

describe('a guest on the page', () => {
  test('the script adds no global but its element and changes none of the page’s', async () => {
    expect(await leftBehind()).toEqual({ names: [], changed: [] })
  })

  test('a badge that is verified, opened and then on another page writes nothing to the console', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.badgeTag('variant="card" lang="en"') + site.scriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    await openPanel(page)
    await page.keyboard.press('Escape')
    await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    await openPanel(page)
    expect(site.consoleMessages).toEqual([])
  })

  test('a registry that answers with no bundle leaves nothing on the console', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: '{', headers: { 'content-type': 'application/json' } })
    expect((await resultOn(await site.openShopPage(site.badgeTag() + site.scriptTag()))).state).toBe('unavailable')
    expect(site.consoleMessages).toEqual([])
  })
})
