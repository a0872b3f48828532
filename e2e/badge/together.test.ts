import { describe, expect, test } from 'vitest'
import { toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE, file, FILE_TYPE } from './stage.ts'

const on = useScene()

const SECOND = '/badge/1.0.1.js'
/** Another version of the file: other bytes, a module state of its own. */
const layOther = () => on.lay(on.registry + SECOND, { body: `/* 1.0.1 */${file}`, type: FILE_TYPE })
const bundles = () => on.asked.filter((url) => url.endsWith('/bundle'))
const statuses = () => on.asked.filter((url) => url.endsWith('/statuses/1'))
const scripts = () => on.asked.filter((url) => url.endsWith('.js'))
const all = 'liangpai-badge:nth-of-type(1), liangpai-badge:nth-of-type(2), liangpai-badge:nth-of-type(3)'

const allTold = async () => {
  const count = await on.page.locator(all).count()
  return Promise.all(Array.from({ length: count }, (_, at) => toldBy(on.page, `liangpai-badge:nth-of-type(${at + 1})`)))
}

describe('several badges', () => {
  test('one load of the script and one request for the bundle', async () => {
    await on.show(on.badge() + on.badge('variant="card"') + on.badge() + on.script())
    expect(await allTold()).toEqual([VERIFIED, VERIFIED, VERIFIED])
    expect([scripts().length, bundles().length, statuses().length]).toEqual([1, 1, 0])
  })

  test('with lists past their ttl, one request for the list', async () => {
    const stale = await on.world.bundle({ badgeNo: CODE, asOf: on.world.now - 4000 })
    await on.show(on.script())
    await on.page.evaluate(async (given) => {
      await customElements.whenDefined('liangpai-badge')
      for (const bundle of [given, given, given])
        document.body.append(Object.assign(document.createElement('liangpai-badge'), { bundle }))
    }, stale)
    expect(await allTold()).toEqual([VERIFIED, VERIFIED, VERIFIED])
    expect([scripts().length, bundles().length, statuses().length]).toEqual([1, 0, 1])
  })

  test('each judges its own code', async () => {
    const other = '00000000000G'
    await on.show(on.badge() + on.badge('', other) + on.badge('', 'no code') + on.script())
    const told = await allTold()
    expect(told[0]).toEqual(VERIFIED)
    expect(told.slice(1).map(({ state }) => state)).not.toContain('verified')
  })
})

describe('loaded twice', () => {
  const two = {
    pinned: () => on.badge() + on.script(),
    single: () => on.script({ attributes: `data-badge="${CODE}"` }),
  }

  test.each(['pinned', 'single'] as const)('the same file, %s: both are verified in silence', async (form) => {
    await on.show(two[form]() + two[form]())
    await on.page.waitForFunction(() => document.querySelectorAll('liangpai-badge').length === 2)
    expect(await allTold()).toEqual([VERIFIED, VERIFIED])
    expect([scripts().length, bundles().length]).toEqual([1, 1])
    expect(on.complaints).toEqual([])
  })

  test.each(['pinned', 'single'] as const)('in two versions, %s: both are verified in silence', async (form) => {
    const later =
      form === 'pinned'
        ? on.badge() + on.script({ src: layOther(), integrity: '' })
        : on.script({ src: layOther(), integrity: '', attributes: `data-badge="${CODE}"` })
    await on.show(two[form]() + later)
    await on.page.waitForFunction(() => document.querySelectorAll('liangpai-badge').length === 2)
    expect(await allTold()).toEqual([VERIFIED, VERIFIED])
    expect(on.complaints).toEqual([])
  })

  test('anchors of a second version add up', async () => {
    const later = on.script({ src: layOther(), integrity: '' })
    await on.show(on.badge() + on.script({ anchors: ['A'.repeat(43)] }) + later)
    await on.page.waitForFunction(
      () =>
        (document.querySelector('liangpai-badge') as { verdict?: { state: string } } | null)?.verdict?.state ===
        'verified',
    )
    expect(on.complaints).toEqual([])
  })

  test('beside an element of the same name that is not ours', async () => {
    const page = await on.show(
      `<script>customElements.define('liangpai-badge', class extends HTMLElement {})</script>${on.badge()}${on.script({
        attributes: `data-badge="${CODE}"`,
      })}`,
    )
    await page.locator('script[data-badge] + liangpai-badge').waitFor({ state: 'attached' })
    expect(on.complaints).toEqual([])
  })
})

describe('an element that comes later', () => {
  test('made by script is verified', async () => {
    const page = await on.show(on.script())
    await page.evaluate((badge) => {
      const made = document.createElement('liangpai-badge')
      made.setAttribute('badge', badge)
      document.body.append(made)
    }, CODE)
    expect(await toldBy(page)).toEqual(VERIFIED)
  })

  test('parsed before the script, filled in afterwards', async () => {
    const page = await on.show(`<liangpai-badge></liangpai-badge>${on.script()}`)
    expect(await toldBy(page)).toEqual({ state: 'unavailable', reason: 'SOURCE_MISSING' })
    await page.evaluate((badge) => document.querySelector('liangpai-badge')?.setAttribute('badge', badge), CODE)
    await expect.poll(() => toldBy(page)).toEqual(VERIFIED)
  })

  test('moved in the page it is judged again and shows no state of its own meanwhile', async () => {
    const page = await on.show(`${on.badge()}<main></main>${on.script()}`)
    expect(await toldBy(page)).toEqual(VERIFIED)
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
