import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { expectLink, html, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE, FILE_TYPE, PRINTED } from './testServer.ts'

// Whoever moves, combines, delays or re-creates script tags: the file knows its registry and roots by itself.
const site = usePageFixture()

const oneTag = (badgeNo = PRINTED) => `<script async src="${site.registry}/badge.js" data-badge="${badgeNo}"></script>`
const badgesOn = (page: Page) => page.locator('liangpai-badge').count()
const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  return badgesOn(page)
}

describe('one tag puts one badge where it stands', () => {
  test('a tag that is run again, as routers and optimisers do, adds none', async () => {
    const page = await site.openShopPage(oneTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    await page.evaluate(() => {
      const tag = document.querySelector('script[data-badge]') as HTMLScriptElement
      for (let run = 0; run < 3; run++) {
        const again = document.createElement('script')
        for (const { name, value } of tag.attributes) again.setAttribute(name, value)
        document.querySelector('script[data-badge]')?.replaceWith(again)
        document.head.append(Object.assign(document.createElement('script'), { src: tag.src }))
      }
    })
    expect(await settled(page)).toBe(1)
    expect(await resultOn(page)).toEqual(VERIFIED)
  })

  test('two tags of one badge at two places, inserted by page code that runs the file from a tag of its own: two badges', async () => {
    const page = await site.openShopPage('<div></div><p></p>')
    await page.evaluate((tag) => {
      for (const place of document.querySelectorAll('div, p')) place.innerHTML = tag
      const { src } = document.querySelector('script[data-badge]') as HTMLScriptElement
      for (let run = 0; run < 2; run++)
        document.head.append(Object.assign(document.createElement('script'), { src: `${src}?_=${run}` }))
    }, oneTag())
    await expect.poll(() => badgesOn(page)).toBe(2)
    expect(await page.locator('div > script + liangpai-badge, p > script + liangpai-badge').count()).toBe(2)
    expect(await resultOn(page, 'div > liangpai-badge')).toEqual(VERIFIED)
    expect(await resultOn(page, 'p > liangpai-badge')).toEqual(VERIFIED)
  })

  test('a tag of another file gets no badge from this one', async () => {
    const foreign = `<script type="text/plain" src="${site.origin('stranger')}/badge.js" data-badge="${PRINTED}"></script>`
    const page = await site.openShopPage(foreign + site.scriptTag())
    await page.waitForFunction(() => customElements.get('liangpai-badge'))
    expect(await settled(page)).toBe(0)
  })
})

describe('a file that is not run from its own tag', () => {
  test.each([
    ['the pinned badge', () => site.badgeTag(), 1],
    ['the one tag', () => oneTag().replace('<script', '<script type="text/plain"'), 1],
  ])('%s is verified where document.currentScript is null', async (_, tags, count) => {
    const nobody = `<script>Object.defineProperty(document, 'currentScript', { get: () => null })</script>`
    const page = await site.openShopPage(nobody + tags() + site.scriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(await settled(page)).toBe(count)
    expect(site.consoleMessages).toEqual([])
  })

  test('the badge is verified where the file is one of many in the shop’s own', async () => {
    const all = site.serve(`${new URL(site.shop).origin}/all.js`, {
      type: FILE_TYPE,
      body: `;var a=1;\n${site.file}\n;`,
    })
    const page = await site.openShopPage(`${site.badgeTag()}<script defer src="${all}"></script>`)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.requests).toContain(`${site.registry}/badges/${CODE}/bundle`)
  })
})

describe('files of two registries on one page', () => {
  test('roots of one registry count for no bundle of another', async () => {
    const other = `${site.origin('stranger')}/badges/${CODE}/bundle`
    site.serve(other, { body: JSON.stringify(site.bundle) })
    const page = await site.openShopPage(site.badgeTag(`registry="${site.origin('stranger')}"`) + site.scriptTag())
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'ANCHORS_NOT_GIVEN' })
    expect(site.requests).not.toContain(other)
  })

  test('addRegistry cannot be replaced', async () => {
    const page = await site.openShopPage(site.scriptTag())
    await page.waitForFunction(() => customElements.get('liangpai-badge'))
    const descriptor = await page.evaluate(() =>
      Object.getOwnPropertyDescriptor(customElements.get('liangpai-badge'), 'addRegistry'),
    )
    expect(descriptor).toMatchObject({ writable: false, configurable: false })
  })
})

describe('a page that gives no roots', () => {
  test('the pasted link stays as it was, on screen and paper, with nothing around it', async () => {
    const pasted = `<p>${site.badgeTag()}</p>`
    const page = await site.openShopPage(pasted + site.ownScriptTag({ anchors: [] }))
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'ANCHORS_NOT_GIVEN' })
    const plain = await site.openPage()
    await plain.goto(site.serve(`${site.shop}plain/`, { type: 'text/html', body: html(pasted) }))
    const lookOf = async (one: Page) => ({
      box: await one.locator('p > *').boundingBox(),
      link: await one.getByRole('link', { name: '身份核验' }).boundingBox(),
      text: await one.locator('body').innerText(),
    })
    expect(await lookOf(page)).toEqual(await lookOf(plain))
    await page.emulateMedia({ media: 'print' })
    await expectLink(page)
    expect(site.consoleMessages).toEqual([])
  })

  test('a badge is drawn once the page gives roots', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.ownScriptTag({ anchors: [] }))
    await resultOn(page)
    await page.evaluate(
      ({ registry, anchors }) =>
        (
          customElements.get('liangpai-badge') as unknown as { addRegistry(registry: string, anchors: string[]): void }
        ).addRegistry(registry, anchors),
      { registry: site.registry, anchors: site.world.anchors },
    )
    await expect.poll(() => resultOn(page)).toEqual(VERIFIED)
    expect(await page.getByText('已核验').first().isVisible()).toBe(true)
  })
})
