import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../browser.ts'
import { openPanel, openVerified, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE, FILE_TYPE } from './testServer.ts'

// Pages that nobody here wrote: what they do to the nodes of a badge, and what documents they are.
const site = usePageFixture()

describe('what others do to its nodes', () => {
  /** Replaces every text of the badge as translators do. */
  const translate = (page: Page) =>
    page.locator('liangpai-badge').evaluate(({ shadowRoot }) => {
      if (!shadowRoot) return
      const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts.filter(({ data }) => data.trim()))
        text.replaceWith(Object.assign(document.createElement('font'), { textContent: `[${text.data}]` }))
    })

  test('after a translator a badge of the wrong site says nothing of membership, on screen, in its panel and on paper', async () => {
    const page = await openVerified(site)
    await openPanel(page)
    await translate(page)
    await page.evaluate(() => history.pushState(null, '', '/not-the-shop/'))
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    const root = page.locator('liangpai-badge').evaluate(({ shadowRoot }) => shadowRoot?.textContent ?? '')
    expect(await root).not.toMatch(/党员|已核验|\[/)
    expect(await page.locator('liangpai-badge >> dialog[open]').count()).toBe(1)
  })

  test('after somebody emptied its root a badge is drawn whole with its next result', async () => {
    const page = await openVerified(site)
    await page.locator('liangpai-badge').evaluate(({ shadowRoot }) => shadowRoot?.replaceChildren())
    await page.evaluate(() => history.pushState(null, '', '/not-the-shop/'))
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

describe('pages of other kinds', () => {
  const bodyText = (page: Page) => page.locator('body').innerText()

  test('on an XHTML page the link of the shop stays, and nothing is thrown', async () => {
    const script = site
      .scriptTag()
      .replace('async ', 'async="async" ')
      .replace('crossorigin ', 'crossorigin="anonymous" ')
    const body = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${site.badgeTag()}${script}</body></html>`
    await site.page.goto(site.serve(`${site.shop}page.xhtml`, { type: 'application/xhtml+xml; charset=utf-8', body }))
    await site.page.waitForLoadState('networkidle')
    expect(await bodyText(site.page)).toContain('身份核验')
    expect(await site.page.getByRole('link', { name: '身份核验' }).isVisible()).toBe(true)
    expect(site.consoleMessages).toEqual([])
  })

  test('on a GBK page a file without a charset writes the right words', async () => {
    const [head, tail] = [
      Buffer.from('<!doctype html><html lang="zh"><meta charset="gbk"><title>x</title>'),
      `${site.badgeTag('lang="zh-Hans"').replace(/身份核验/, 'link')}${site.scriptTag({ src: `${site.registry}/badge.js`, integrity: '' })}`,
    ]
    site.serve(`${site.registry}/badge.js`, { type: 'text/javascript', body: site.file })
    await site.page.goto(
      site.serve(`${site.shop}gbk/`, { type: 'text/html', body: Buffer.concat([head, Buffer.from(tail)]) }),
    )
    expect(await resultOn(site.page)).toEqual(VERIFIED)
    expect(await nameOf(site.page)).toContain('党员网商 · 已核验')
  })

  test.each(["require-trusted-types-for 'script'; trusted-types default dompurify"])(
    'where Trusted Types allow no policy of ours, an imported element keeps its link and throws nothing: %s',
    async (policy) => {
      site.serve(`${site.shop}app.js`, { body: site.file, type: FILE_TYPE })
      const page = await site.openShopPage(site.badgeTag() + `<script src="../app.js"></script>`, {
        headers: { 'content-security-policy': policy },
      })
      await page.waitForLoadState('networkidle')
      expect(await page.getByRole('link', { name: '身份核验' }).isVisible()).toBe(true)
      expect(site.consoleMessages.filter((message) => !message.includes('trusted-types'))).toEqual([])
    },
  )

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
