import { createWorld, type World } from '@liangpai/world'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeAddress, openPanel, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE, PRINTED } from './testServer.ts'

const site = usePageFixture()
const NO_ROOTS = { state: 'unavailable', reason: 'ANCHORS_NOT_GIVEN' }
let stranger: World
let strangers: string

beforeAll(async () => {
  const origin = site.origin('stranger')
  stranger = await createWorld({ origin, now: site.world.now, shop: site.world.shop })
  strangers = JSON.stringify(await stranger.bundle({ badgeNo: CODE }))
})

/** Serves a stranger's registry, which signs for the same shop and number with its own keys. */
function serveStranger(): string {
  site.serve(`${site.origin('stranger')}/badges/${CODE}/bundle`, { body: strangers })
  return site.origin('stranger')
}

describe('a clobbered document.currentScript', () => {
  const forms = ['img', 'form', 'iframe', 'embed', 'object']

  test.each(forms)('an injected %s named currentScript chooses no root', async (name) => {
    const registry = serveStranger()
    const [anchor] = stranger.anchors
    const injected = `<${name} name="currentScript" src="${registry}/badge.js" data-anchor="${anchor}" data-badge="${CODE}"></${name}>`
    const page = await site.openShopPage(
      `${injected}${site.badgeTag(`registry="${registry}"`)}${site.badgeTag()}${site.scriptTag()}`,
    )
    const [theirs, ours] = [await resultOn(page), await resultOn(page, 'liangpai-badge + liangpai-badge')]
    expect(theirs).toEqual(NO_ROOTS)
    expect(ours).toEqual(VERIFIED)
    expect(await page.locator('liangpai-badge').count()).toBe(2)
  })

  test('an element named currentScript inserts no badge where the one tag is used', async () => {
    const registry = serveStranger()
    const [anchor] = stranger.anchors
    const injected = forms.map(
      (name) =>
        `<${name} name="currentScript" src="${registry}/x" data-anchor="${anchor}" data-badge="${CODE}"></${name}>`,
    )
    const page = await site.openShopPage(injected.join('') + site.scriptTag({ attributes: `data-badge="${CODE}"` }))
    await page.waitForFunction(() => !!customElements.get('liangpai-badge'))
    await page.waitForLoadState('networkidle')
    const registries = await page
      .locator('liangpai-badge')
      .evaluateAll((badges) => badges.map((badge) => badge.getAttribute('registry')))
    expect(registries).not.toContain(registry)
  })
})

describe('an element that a third party injected', () => {
  const attributes = () => {
    const [anchor = ''] = stranger.anchors
    return ['anchor', 'anchors', 'data-anchor', 'data-anchors', 'roots', 'verdict', 'state', 'bundle']
      .map((name) => `${name}="${name === 'bundle' ? strangers.replaceAll('"', '&quot;') : anchor}"`)
      .join(' ')
  }

  test('an injected element chooses no root by any attribute', async () => {
    const page = await site.openShopPage(
      site.badgeTag(`${attributes()} registry="${serveStranger()}"`) + site.scriptTag(),
    )
    expect(await resultOn(page)).toEqual(NO_ROOTS)
  })

  test('an injected element chooses no root where the page trusts none', async () => {
    const script = site.ownScriptTag({ anchors: [] })
    const page = await site.openShopPage(site.badgeTag(`${attributes()} registry="${serveStranger()}"`) + script)
    expect(await resultOn(page)).toEqual(NO_ROOTS)
    expect(site.requests.filter((url) => url.endsWith('/bundle'))).toEqual([])
  })

  test('the link of a proven badge leads to its issuer, whatever link an injected element contains', async () => {
    const genuine = site.serve(`${site.origin('stranger')}/copy`, { body: JSON.stringify(site.bundle) })
    const page = await site.openShopPage(
      `<liangpai-badge badge="${PRINTED}" src="${genuine}" registry="${site.origin('stranger')}"><a href="${site.origin('stranger')}/verify/x">身份核验</a></liangpai-badge>${site.scriptTag()}`,
    )
    expect(await resultOn(page)).toEqual(VERIFIED)
    await openPanel(page)
    const links = await page.locator('liangpai-badge >> a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    const inside = links.filter((href) => !href?.endsWith('/verify/x'))
    expect(new Set(inside)).toEqual(
      new Set([`${site.registry}/verify/${CODE}`, 'https://station.yunting.example/', 'https://www.12315.cn/']),
    )
    expect(await page.locator('liangpai-badge >> dialog').innerHTML()).not.toContain('stranger')
  })

  test('another shop’s genuine badge is the wrong site', async () => {
    const other = await site.world.bundle({
      badgeNo: CODE,
      shop: { name: '未晚花房', urls: ['https://weiwan.example/'] },
    })
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(other) })
    expect(await resultOn(await site.openShopPage(site.badgeTag() + site.scriptTag()))).toEqual({
      state: 'wrongSite',
      reason: 'SHOP_MISMATCH',
    })
  })

  test('a badge number other than the bundle’s is invalid', async () => {
    const other = await site.world.bundle()
    const src = site.serve(`${site.shop}other.json`, { body: JSON.stringify(other) })
    expect(await resultOn(await site.openShopPage(site.badgeTag(`src="${src}"`) + site.scriptTag()))).toEqual({
      state: 'invalid',
      reason: 'BADGE_NOT_ASKED_FOR',
    })
  })

  test('an injected registry that is not a web address is never requested', async () => {
    const addresses = ['javascript:alert(1)', 'data:application/json,{}', 'file:///', 'blob:x', '//', 'http://[']
    const page = await site.openShopPage(site.scriptTag())
    await page.evaluate(
      async ({ addresses, badge }) => {
        await customElements.whenDefined('liangpai-badge')
        for (const address of addresses)
          for (const name of ['src', 'registry']) {
            const made = document.createElement('liangpai-badge')
            made.setAttribute('badge', badge)
            made.setAttribute(name, address)
            document.body.append(made)
          }
      },
      { addresses, badge: CODE },
    )
    const all = Array.from({ length: 2 * addresses.length }, (_, at) => `liangpai-badge:nth-of-type(${at + 1})`)
    const results = await Promise.all(all.map((at) => resultOn(page, at)))
    expect(results).toEqual(all.map(() => ({ state: 'unavailable', reason: 'SOURCE_MISSING' })))
    expect(site.consoleMessages).toEqual([])
  })

  test('a pasted link with a javascript: address is not used', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { status: 503 })
    const page = await site.openShopPage(
      `<liangpai-badge badge="${PRINTED}"><a href="javascript:document.title='taken'">身份核验</a></liangpai-badge>${site.scriptTag()}`,
    )
    await resultOn(page)
    expect(await page.locator('liangpai-badge >> a[part=link]').getAttribute('href')).toBe(
      `${site.registry}/verify/${CODE}`,
    )
  })

  test('an injected base element does not change which page is judged', async () => {
    const page = await site.openShopPage(`<base href="${site.shop}">${site.badgeTag()}${site.scriptTag()}`)
    await resultOn(page)
    await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
  })
})
