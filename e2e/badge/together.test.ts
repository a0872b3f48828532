import { describe, expect, test } from 'vitest'
import { resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE, FILE_TYPE } from './testServer.ts'

const site = usePageFixture()

const SECOND = '/badge/1.0.1.js'
/** Another version of the script: other bytes and its own module state. */
const layOther = () => site.serve(site.registry + SECOND, { body: `/* 1.0.1 */${site.file}`, type: FILE_TYPE })
const bundles = () => site.requests.filter((url) => url.endsWith('/bundle'))
const statuses = () => site.requests.filter((url) => url.endsWith('/statuses/1'))
const scripts = () => site.requests.filter((url) => url.endsWith('.js'))
const all = 'liangpai-badge:nth-of-type(1), liangpai-badge:nth-of-type(2), liangpai-badge:nth-of-type(3)'

const allResults = async () => {
  const count = await site.page.locator(all).count()
  return Promise.all(
    Array.from({ length: count }, (_, at) => resultOn(site.page, `liangpai-badge:nth-of-type(${at + 1})`)),
  )
}

describe('several badges', () => {
  test('two badges of one number share one script and one request', async () => {
    await site.openShopPage(site.badgeTag() + site.badgeTag('variant="card"') + site.badgeTag() + site.scriptTag())
    expect(await allResults()).toEqual([VERIFIED, VERIFIED, VERIFIED])
    expect([scripts().length, bundles().length, statuses().length]).toEqual([1, 1, 0])
  })

  test('two badges with lists past their ttl share one request', async () => {
    const stale = await site.world.bundle({ badgeNo: CODE, asOf: site.world.now - 4000 })
    await site.openShopPage(site.scriptTag())
    await site.page.evaluate(async (text) => {
      await customElements.whenDefined('liangpai-badge')
      for (const bundle of [text, text, text])
        document.body.append(Object.assign(document.createElement('liangpai-badge'), { bundle }))
    }, stale)
    expect(await allResults()).toEqual([VERIFIED, VERIFIED, VERIFIED])
    expect([scripts().length, bundles().length, statuses().length]).toEqual([1, 0, 1])
  })

  test('two badges judge their own numbers', async () => {
    const other = '00000000000G'
    await site.openShopPage(
      site.badgeTag() + site.badgeTag('', other) + site.badgeTag('', 'no code') + site.scriptTag(),
    )
    const results = await allResults()
    expect(results[0]).toEqual(VERIFIED)
    expect(results.slice(1).map(({ state }) => state)).not.toContain('verified')
  })
})

describe('loaded twice', () => {
  const two = {
    pinned: (src?: string) => site.badgeTag() + site.scriptTag({ ...(src && { src }) }),
    single: (src?: string) => site.scriptTag({ ...(src && { src }), attributes: `data-badge="${CODE}"` }),
  }

  test.each(['pinned', 'single'] as const)(
    'the same script twice, %s: both badges are verified without a message',
    async (form) => {
      // As the registry serves a file that never changes. One that may have is asked for by each tag in Firefox.
      const headers = { 'cache-control': 'public, max-age=31536000, immutable' }
      const src = site.serve(`${site.registry}/badge/${form}.js`, { body: site.file, type: FILE_TYPE, headers })
      await site.openShopPage(two[form](src) + two[form](src))
      await site.page.waitForFunction(() => document.querySelectorAll('liangpai-badge').length === 2)
      expect(await allResults()).toEqual([VERIFIED, VERIFIED])
      expect([scripts().length, bundles().length]).toEqual([1, 1])
      expect(site.consoleMessages).toEqual([])
    },
  )

  test('the same script again while the bundle is under way: one request', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(site.bundle), delay: 1000 })
    const page = await site.openShopPage(two.pinned())
    await expect.poll(bundles).toHaveLength(1)
    await page.evaluate(async (tag) => {
      const pasted = document.createElement('script')
      for (const { name, value } of new DOMParser().parseFromString(tag, 'text/html').scripts[0]?.attributes ?? [])
        pasted.setAttribute(name, value)
      const loaded = new Promise((ok) => pasted.addEventListener('load', ok))
      document.body.append(pasted)
      await loaded
    }, site.scriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(bundles()).toHaveLength(1)
  })

  test.each(['pinned', 'single'] as const)(
    'two versions of the script, %s: both badges are verified without a message',
    async (form) => {
      const later =
        form === 'pinned'
          ? site.badgeTag() + site.scriptTag({ src: layOther(), integrity: '' })
          : site.scriptTag({ src: layOther(), integrity: '', attributes: `data-badge="${CODE}"` })
      await site.openShopPage(two[form]() + later)
      await site.page.waitForFunction(() => document.querySelectorAll('liangpai-badge').length === 2)
      expect(await allResults()).toEqual([VERIFIED, VERIFIED])
      expect(site.consoleMessages).toEqual([])
    },
  )

  test('anchors of two versions of the script add up', async () => {
    const later = site.scriptTag({ src: layOther(), integrity: '' })
    await site.openShopPage(site.badgeTag() + site.scriptTag({ anchors: ['A'.repeat(43)] }) + later)
    await site.page.waitForFunction(
      () =>
        (document.querySelector('liangpai-badge') as { verdict?: { state: string } } | null)?.verdict?.state ===
        'verified',
    )
    expect(site.consoleMessages).toEqual([])
  })

  test('the script leaves a foreign element of the same name alone', async () => {
    const page = await site.openShopPage(
      `<script>customElements.define('liangpai-badge', class extends HTMLElement {})</script>${site.badgeTag()}${site.scriptTag(
        {
          attributes: `data-badge="${CODE}"`,
        },
      )}`,
    )
    await page.locator('script[data-badge] + liangpai-badge').waitFor({ state: 'attached' })
    expect(site.consoleMessages).toEqual([])
  })
})

describe('an element that comes later', () => {
  test('an element made by script is verified', async () => {
    const page = await site.openShopPage(site.scriptTag())
    await page.evaluate((badge) => {
      const made = document.createElement('liangpai-badge')
      made.setAttribute('badge', badge)
      document.body.append(made)
    }, CODE)
    expect(await resultOn(page)).toEqual(VERIFIED)
  })

  test('an element parsed before the script and filled in later is verified', async () => {
    const page = await site.openShopPage(`<liangpai-badge></liangpai-badge>${site.scriptTag()}`)
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'SOURCE_MISSING' })
    await page.evaluate((badge) => document.querySelector('liangpai-badge')?.setAttribute('badge', badge), CODE)
    await expect.poll(() => resultOn(page)).toEqual(VERIFIED)
  })

  test('a moved badge is judged again and shows no other state meanwhile', async () => {
    const page = await site.openShopPage(`${site.badgeTag()}<main></main>${site.scriptTag()}`)
    expect(await resultOn(page)).toEqual(VERIFIED)
    const heard = await page.evaluate(async () => {
      const names: string[] = []
      for (const name of ['loadstart', 'verdict', 'loadend'])
        document.addEventListener(`liangpai-${name}`, () => names.push(name))
      const ended = new Promise((ok) => document.addEventListener('liangpai-loadend', ok, { once: true }))
      document.querySelector('main')?.append(document.querySelector('liangpai-badge') as Node)
      await ended
      return names
    })
    expect(heard).toEqual(['loadstart', 'verdict', 'loadend'])
    expect(bundles()).toHaveLength(1)
  })
})
