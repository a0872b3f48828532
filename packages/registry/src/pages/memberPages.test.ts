import { pageWords } from '@liangpai/presentation'
import { city } from '@liangpai/world'
import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '../http/app.ts'
import { makeFolder } from '@liangpai/server/testing'
import { makeOffice } from '../testing/office.ts'

const place = makeFolder()
const { registry } = await makeOffice(place)
afterAll(async () => {
  await registry.close()
  await place.remove()
})
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const app = createApp(registry, { badgeFiles, proxies: 0 })
const pageOf = async (path: string) => (await app.request(path)).text()
/** The city's name in each script, and the shop's. */
const NAMES = [
  city.area.slice(0, 2),
  city.committee.names['zh-Hant'].slice(0, 2),
  city.committee.names.en.slice(0, 7),
  city.shop.name.slice(0, 2),
]
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const

describe('the stop page', () => {
  test.each(LANGUAGES)('the stop page names nobody and no organisation in %s', async (lang) => {
    const page = await pageOf(`/stop?lang=${lang}`)
    for (const word of ['党', '黨', 'arty', ...NAMES]) expect(page).not.toContain(word)
  })

  test.each(LANGUAGES)('the stop page can pause and withdraw, nothing more, in %s', async (lang) => {
    const page = await pageOf(`/stop?lang=${lang}`)
    const acts = [...page.matchAll(/data-go="([\w-]+)"/g)].map(([, act]) => act)
    expect(new Set(acts)).toEqual(new Set(['pause', 'withdraw', 'confirm-pause', 'confirm-withdraw', 'first', 'retry']))
  })
})

describe('the offer page', () => {
  test.each(LANGUAGES)(
    'the consent has a box for each fact and one for the whole, none of them ticked, in %s',
    async (lang) => {
      const page = await pageOf(`/offer?lang=${lang}`)
      expect(page.match(/type="checkbox"/g)).toHaveLength(4)
      for (const label of Object.values(pageWords[lang].offer.facts)) expect(page).toContain(label)
      expect(page).not.toMatch(/\schecked|\{\w+\}/)
    },
  )

  test.each(LANGUAGES)('the title of the tab says nothing of what the invitation is to, in %s', async (lang) => {
    const [, title] = /<title>(.*?)<\/title>/.exec(await pageOf(`/offer?lang=${lang}`)) ?? []
    expect(title).toMatch(/^(?:邀请|邀請|Invitation)$/)
  })

  test('agreeing and declining are buttons of the same look', async () => {
    const page = await pageOf('/offer?lang=zh-Hans')
    const buttons = [...page.matchAll(/<button([^>]*)data-go="(?:agree|decline|consent)"/g)].map(
      ([, attributes]) => attributes,
    )
    expect(buttons.length).toBeGreaterThan(3)
    expect(new Set(buttons).size).toBe(1)
  })

  test('the offer page holds nothing of an offer without its token', async () => {
    expect(await pageOf('/offer?lang=zh-Hans')).not.toMatch(/荷雨茶铺|沈书遥/)
  })
})

test('a token in the query leaves no trace in the page', async () => {
  expect(await pageOf('/stop?token=abc&lang=en')).toBe(await pageOf('/stop?lang=en'))
})
