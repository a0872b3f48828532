import { describe, expect, test } from 'vitest'
import { openPanel, toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE } from './stage.ts'

const on = useScene()

/** Names that a page has more after the badge than before, and values that are no longer the same. */
async function leftBehind(): Promise<{ names: string[]; changed: string[] }> {
  const page = await on.show('<main></main>')
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
          names: after.map(([name]) => name).filter((name) => !before.has(name)),
          changed: after
            .filter(([name, value]) => name !== 'window.compare' && before.has(name) && before.get(name) !== value)
            .map(([name]) => name),
        }
      },
    })
  })
  await page.evaluate((markup) => {
    document.body.innerHTML = markup
    const given = document.querySelector('script') as HTMLScriptElement
    const script = document.createElement('script')
    for (const { name, value } of given.attributes) script.setAttribute(name, value)
    given.replaceWith(script)
  }, on.badge() + on.script())
  expect(await toldBy(page)).toEqual(VERIFIED)
  await openPanel(page)
  return page.evaluate(() => (window as unknown as { compare: () => { names: string[]; changed: string[] } }).compare())
}

describe('a guest on the page', () => {
  test('adds no global but its element, and changes nothing that was there', async () => {
    expect(await leftBehind()).toEqual({ names: [], changed: [] })
  })

  test('says nothing on the console in any state', async () => {
    const page = await on.show(on.badge() + on.badge('variant="card" lang="en"') + on.script())
    expect(await toldBy(page)).toEqual(VERIFIED)
    await openPanel(page)
    await page.keyboard.press('Escape')
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(async () => (await toldBy(page)).state).toBe('wrongSite')
    await openPanel(page)
    expect(on.complaints).toEqual([])
  })

  test('a fault of the registry is no more on the console than the browser’s own line', async () => {
    on.lay(`${on.registry}/badges/${CODE}/bundle`, { body: '{', headers: { 'content-type': 'application/json' } })
    expect((await toldBy(await on.show(on.badge() + on.script()))).state).toBe('invalid')
    expect(on.complaints).toEqual([])
  })
})
