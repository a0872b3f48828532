import { expect, test } from 'vitest'
import { changeAddress, openPanel, resultOn, usePageFixture } from './pageFixture.ts'
import { released as file } from './testServer.ts'

const site = usePageFixture()

/** Class names that are data (theme, family, state, variant, reserve, kind of icon) keep their words. */
const WORDS = ['auto', 'dark', 'plate', 'round', 'block', 'unavailable', 'chip', 'card', 'wide', 'narrow', 'tight']
const ICONS = ['diamond', 'directional', 'spinner', 'chevron']

const start = file.indexOf(':host{')
const sheet = file.slice(start, file.indexOf(file[start - 1] ?? '', start))
const styled = [...new Set([...sheet.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))]

test('in the built file, a class name that a template writes out is one or two letters', () => {
  const written = [...file.matchAll(/class="([^"$]*)/g)].flatMap(([, names = '']) => names.trim().split(/\s+/))
  expect(written.length).toBeGreaterThan(20)
  expect(written.filter((name) => name.length > 2)).toEqual([])
  const long = styled.filter((name) => name.length > 2)
  expect(long.toSorted()).toEqual([...WORDS, ...ICONS].toSorted())
})

test.each(['verified', 'wrongSite'])(
  '%s: every short class name of the badge and its panel has a rule',
  async (state) => {
    const page = await site.openShopPage(site.badgeTag('variant="card"') + site.scriptTag())
    await resultOn(page)
    if (state === 'wrongSite') await changeAddress(page, '/other/')
    await expect.poll(async () => (await resultOn(page)).state).toBe(state)
    await openPanel(page)
    const classes = await page.locator('liangpai-badge').evaluate((badge) => {
      const all = [...(badge.shadowRoot?.querySelectorAll('[class]') ?? [])]
      return [...new Set(all.flatMap((element) => [...element.classList]))]
    })
    const short = classes.filter((name) => name.length < 3)
    expect(short.length).toBeGreaterThan(12)
    expect(short.filter((name) => !styled.includes(name))).toEqual([])
  },
)
