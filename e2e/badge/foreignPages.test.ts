import { describe, expect, test } from 'vitest'
import { nameOf } from '../browser.ts'
import {
  changeAddress,
  expectLink,
  openPanel,
  openVerified,
  resultOn,
  usePageFixture,
  VERIFIED,
} from './pageFixture.ts'
import { CODE } from './testServer.ts'

// Pages that nobody here wrote: what they do to the nodes of a badge, what they forbid, and what they add to every object.
const site = usePageFixture()

describe('what others do to its nodes', () => {
  test('after somebody emptied its root a badge is drawn whole with its next result', async () => {
    const page = await openVerified(site)
    await page.locator('liangpai-badge').evaluate(({ shadowRoot }) => shadowRoot?.replaceChildren())
    await changeAddress(page, '/not-the-shop/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    expect(await nameOf(page)).toContain('网址不符')
    expect(site.consoleMessages).toEqual([])
  })

  test('the element writes nothing on itself, neither before its result nor with its panel in the flow', async () => {
    await site.page.setViewportSize({ width: 360, height: 640 })
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(site.bundle), delay: 200 })
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    const attributes = () => page.locator('liangpai-badge').evaluate((badge) => badge.getAttributeNames())
    await page.waitForFunction(() => document.querySelector('liangpai-badge')?.shadowRoot)
    expect(await attributes()).toEqual(['badge'])
    expect(await resultOn(page)).toEqual(VERIFIED)
    await openPanel(page)
    expect(await attributes()).toEqual(['badge'])
  })
})

describe('pages with rules and additions of their own', () => {
  test('an element whose markup the page refuses keeps its link and throws nothing', async () => {
    const page = await openVerified(site)
    await page.evaluate((tag) => {
      const element = document.createRange().createContextualFragment(tag)
      const refuse = () => {
        throw new TypeError('This page takes no markup.')
      }
      Object.defineProperty(Element.prototype, 'innerHTML', { set: refuse })
      document.body.append(element)
    }, site.badgeTag('variant="card"'))
    const second = 'liangpai-badge + script + liangpai-badge'
    expect(await resultOn(page, second)).toEqual(VERIFIED)
    await expectLink(page, second)
    expect(site.consoleMessages).toEqual([])
  })

  test('names that a page gives every object change nothing', async () => {
    await site.page.addInitScript(() => {
      for (const name of [
        'bundle',
        'text',
        'reason',
        'state',
        'failure',
        'evidence',
        'anchors',
        'registry',
        'note',
        'validUntil',
        'key',
        'spoken',
        'href',
        'lead',
      ])
        Object.defineProperty(Object.prototype, name, {
          value: () => name,
          writable: true,
          configurable: true,
          enumerable: true,
        })
    })
    const page = await openVerified(site, 'variant="card"')
    await openPanel(page)
    expect(await page.locator('liangpai-badge >> dialog').innerText()).not.toMatch(/=>|undefined|function/)
    expect(site.consoleMessages).toEqual([])
  })
})

describe('the browser is online again', () => {
  test('a badge that was unavailable is judged again and verified', async () => {
    const at = `${site.registry}/badges/${CODE}/bundle`
    site.serve(at, ({ socket }) => void socket.destroy())
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    expect((await resultOn(page)).state).toBe('unavailable')
    site.serve(at, { body: JSON.stringify(site.bundle) })
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect.poll(() => resultOn(page)).toEqual(VERIFIED)
  })

  test('a badge that has a result stays as it is', async () => {
    const page = await openVerified(site)
    const heard = await page.evaluate(async () => {
      let count = 0
      document.addEventListener('liangpai-loadstart', () => count++)
      dispatchEvent(new Event('online'))
      await new Promise((ok) => setTimeout(ok, 50))
      return count
    })
    expect(heard).toBe(0)
  })
})
