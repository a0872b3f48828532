import { createWorld, type World } from '@liangpai/world'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPanel, toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE, PRINTED } from './stage.ts'

const on = useScene()
let stranger: World
let strangers: string

beforeAll(async () => {
  const origin = on.origin('stranger')
  stranger = await createWorld({ origin, now: on.world.now, shop: on.world.shop })
  strangers = JSON.stringify(await stranger.bundle({ badgeNo: CODE }))
})

/** A stranger's registry, which signs for the same shop and code with keys of its own. */
function layStrangers(): string {
  on.lay(`${on.origin('stranger')}/badges/${CODE}/bundle`, { body: strangers })
  return on.origin('stranger')
}

describe('a clobbered document.currentScript', () => {
  const forms = ['img', 'form', 'iframe', 'embed', 'object']

  test.each(forms)('an injected %s of that name chooses no root', async (name) => {
    const registry = layStrangers()
    const [anchor] = stranger.anchors
    const injected = `<${name} name="currentScript" src="${registry}/badge.js" data-anchor="${anchor}" data-badge="${CODE}"></${name}>`
    const page = await on.show(`${injected}${on.badge(`registry="${registry}"`)}${on.badge()}${on.script()}`)
    const [theirs, ours] = [await toldBy(page), await toldBy(page, 'liangpai-badge + liangpai-badge')]
    expect(theirs.state).toBe('unknownIssuer')
    expect([VERIFIED, { state: 'unknownIssuer', reason: 'ANCHORS_NOT_GIVEN' }]).toContainEqual(ours)
    expect(await page.locator('liangpai-badge').count()).toBe(2)
  })

  test('with the one tag no injected element puts a badge of its own', async () => {
    const registry = layStrangers()
    const [anchor] = stranger.anchors
    const injected = forms.map(
      (name) =>
        `<${name} name="currentScript" src="${registry}/x" data-anchor="${anchor}" data-badge="${CODE}"></${name}>`,
    )
    const page = await on.show(injected.join('') + on.script({ attributes: `data-badge="${CODE}"` }))
    await page.waitForLoadState('load')
    const registries = await page
      .locator('liangpai-badge')
      .evaluateAll((badges) => badges.map((badge) => badge.getAttribute('registry')))
    expect(registries).not.toContain(registry)
  })

  test('the clobbering is real where the engine allows it, and known where it does not', async () => {
    const page = await on.show(`<img name="currentScript">`)
    const found = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.found = String(document.currentScript)'
      document.body.append(script)
      return (window as unknown as { found: string }).found
    })
    expect(['[object HTMLImageElement]', '[object HTMLScriptElement]']).toContain(found)
  })
})

describe('an element that a third party injected', () => {
  const attributes = () => {
    const [anchor = ''] = stranger.anchors
    return [
      'anchor',
      'anchors',
      'data-anchor',
      'data-anchors',
      'roots',
      'verdict',
      'outcome',
      'state',
      'bundle',
      'held',
    ]
      .map((name) => `${name}="${name === 'bundle' ? strangers.replaceAll('"', '&quot;') : anchor}"`)
      .join(' ')
  }

  test('chooses no root by any attribute', async () => {
    const page = await on.show(on.badge(`${attributes()} registry="${layStrangers()}"`) + on.script())
    expect(await toldBy(page)).toEqual({ state: 'unknownIssuer', reason: 'TRUST_ANCHOR_UNKNOWN' })
  })

  test('chooses no root where the page trusts none', async () => {
    const script = on.script({ anchors: [] })
    const page = await on.show(on.badge(`${attributes()} registry="${layStrangers()}"`) + script)
    expect(await toldBy(page)).toEqual({ state: 'unknownIssuer', reason: 'ANCHORS_NOT_GIVEN' })
    expect(on.asked.filter((url) => url.endsWith('/bundle'))).toEqual([])
  })

  test('sends nobody to its own page: the link of a proven badge is the issuer’s', async () => {
    const genuine = on.lay(`${on.origin('stranger')}/copy`, { body: JSON.stringify(on.bundle) })
    const page = await on.show(
      `<liangpai-badge badge="${PRINTED}" src="${genuine}" registry="${on.origin('stranger')}"><a href="${on.origin('stranger')}/verify/x">身份核验</a></liangpai-badge>${on.script()}`,
    )
    expect(await toldBy(page)).toEqual(VERIFIED)
    await openPanel(page)
    const links = await page.locator('liangpai-badge >> a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    const inside = links.filter((href) => !href?.endsWith('/verify/x'))
    expect(new Set(inside)).toEqual(
      new Set([`${on.registry}/verify/${CODE}`, 'https://station.yunting.example/', 'https://www.12315.cn/']),
    )
    expect(await page.locator('liangpai-badge >> dialog').innerHTML()).not.toContain('stranger')
  })

  test('takes another shop’s genuine badge and is the wrong site', async () => {
    const other = await on.world.bundle({
      badgeNo: CODE,
      shop: { name: '未晚花房', urls: ['https://weiwan.example/'] },
    })
    on.lay(`${on.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(other) })
    expect(await toldBy(await on.show(on.badge() + on.script()))).toEqual({
      state: 'wrongSite',
      reason: 'SHOP_MISMATCH',
    })
  })

  test('takes another code than the bundle’s and is invalid', async () => {
    const other = await on.world.bundle()
    const src = on.lay(`${on.shop}other.json`, { body: JSON.stringify(other) })
    expect(await toldBy(await on.show(on.badge(`src="${src}"`) + on.script()))).toEqual({
      state: 'invalid',
      reason: 'BADGE_NOT_ASKED_FOR',
    })
  })

  test('asks no address that is none', async () => {
    const addresses = ['javascript:alert(1)', 'data:application/json,{}', 'file:///', 'blob:x', '//', 'http://[']
    const page = await on.show(on.script())
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
    const told = await Promise.all(all.map((at) => toldBy(page, at)))
    expect(told).toEqual(all.map(() => ({ state: 'unavailable', reason: 'SOURCE_MISSING' })))
    expect(on.complaints).toEqual([])
  })

  test('a light link with a script in its address is not taken over', async () => {
    on.lay(`${on.registry}/badges/${CODE}/bundle`, { status: 503 })
    const page = await on.show(
      `<liangpai-badge badge="${PRINTED}"><a href="javascript:document.title='taken'">身份核验</a></liangpai-badge>${on.script()}`,
    )
    await toldBy(page)
    expect(await page.locator('liangpai-badge >> a[part=link]').getAttribute('href')).toBe(
      `${on.registry}/verify/${CODE}`,
    )
  })

  test('an injected base chooses no page', async () => {
    const page = await on.show(`<base href="${on.shop}">${on.badge()}${on.script()}`)
    await toldBy(page)
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(async () => (await toldBy(page)).state).toBe('wrongSite')
  })
})
