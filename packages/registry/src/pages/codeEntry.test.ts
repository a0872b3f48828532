import { pageWords } from '@liangpai/presentation'
import { makeFolder } from '@liangpai/server/testing'
import { createWorld } from '@liangpai/world'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../http/app.ts'
import { makeOffice } from '../testing/office.ts'

const world = await createWorld()
const place = makeFolder()
const office = await makeOffice(place, { origin: world.office.id })
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
const badgeNo = '7K3M9QXW2BHK'
const neverIssued = '000000000000'
const origin = world.office.id
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const body = JSON.stringify(await world.bundle({ badgeNo }))
const bundle = { body, contentType: 'application/json', etag: '"1"', maxAge: 0 }
const registry = {
  ...office.registry,
  anchors: world.anchors,
  now: () => world.now,
  readBundle: async (number: string) => (number === badgeNo ? bundle : undefined),
}

let app: ReturnType<typeof createApp>
beforeEach(() => {
  app = createApp(registry, { badgeFiles, proxies: 0 })
})

const boxOf = (typed: string, lang = 'zh-Hans') => `/verify?badge=${encodeURIComponent(typed)}&lang=${lang}`
const answerTo = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, location: answer.headers.get('location'), page: await answer.text() }
}

describe('a badge number as people type it', () => {
  test.each([
    '7K3M-9QXW-2BHK',
    '7k3m 9qxw 2bhk',
    '７Ｋ３Ｍ－９ＱＸＷ－２ＢＨＫ',
    '7K3M–9QXW—2BHK',
    '7K3M-9QXW-2BHK\u200b',
    '“7K3M-9QXW-2BHK”',
    '标识编号：7K3M-9QXW-2BHK',
    '7K3M9QXW2BHK。',
    '7K3M9QXW2BHK）',
    '7K3M9QXW2BHK&appinstall=0',
    '7K3M9QXW2BHK/',
    `${origin}/verify/7K3M9QXW2BHK`,
    `${origin}/verify/7K3M9QXW2BHK?lang=en&from=singlemessage&isappinstalled=0`,
    new URL(origin).host + '/verify/7K3M9QXW2BHK',
  ])('%s: its page is answered without a redirect, and the box leads to the page of the number', async (typed) => {
    const direct = await answerTo(`/verify/${encodeURIComponent(typed)}?lang=zh-Hans`)
    expect([direct.status, direct.page]).toEqual([200, expect.stringContaining('荷雨茶铺')])
    expect(await answerTo(boxOf(typed))).toMatchObject({ status: 303, location: `/verify/${badgeNo}?lang=zh-Hans` })
  })

  test('a slash or an escape of a chat tool behind the address is no part of the number', async () => {
    for (const end of ['/', '%E3%80%82', '%20', ')', '&appinstall=0', ';'])
      expect((await answerTo(`/verify/${badgeNo}${end}`)).page).toContain('荷雨茶铺')
  })

  test('an empty box is the box', async () => {
    for (const path of ['/verify', '/verify/', '/verify?badge=', '/verify?badge=%E3%80%80'])
      expect(await answerTo(path)).toMatchObject({ status: 200, page: expect.not.stringContaining('aria-invalid') })
  })
})

describe('what is no badge number', () => {
  test.each([
    ['7K3M-9QXW', 'BADGE_NO_LENGTH'],
    ['荷雨茶铺', 'BADGE_NO_CHARACTERS'],
    ['7K3M-9QXW-2BHX', 'BADGE_NO_CHECK'],
    ['https://elsewhere.example/verify/7K3M9QXW2BHK', 'BADGE_NO_OTHER_SITE'],
  ] as const)('%s is unreadable, never stopped; the page keeps it and names the doubt', async (typed, fault) => {
    for (const lang of LANGUAGES)
      for (const path of [boxOf(typed, lang), `/verify/${encodeURIComponent(typed)}?lang=${lang}`]) {
        const { status, page } = await answerTo(path)
        const words = pageWords[lang].verify
        const text = page.replaceAll(/<\/?span[^>]*>/g, '')
        expect(status).toBe(400)
        expect(text).toContain(words.unreadable)
        expect(text).toContain(words.doubts[fault])
        expect(page).toMatch(new RegExp(`<input[^>]*value="${typed}"[^>]*autofocus`))
        expect(page).not.toMatch(/停用|Not active|党员|黨員|Party.member/)
      }
  })

  test('the links to other languages keep what was typed', async () => {
    const { page } = await answerTo(boxOf('7K3M-9QXW&"', 'en'))
    expect(page).toContain('href="?badge=7K3M-9QXW%26%22&amp;lang=zh-Hant"')
  })

  test('a hostile text stays text, without what nobody sees, and is cut', async () => {
    const { page } = await answerTo(boxOf(`"><script>alert(1)</script>\u202e\0${'a'.repeat(3000)}`))
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;')
    expect(page).not.toMatch(/[\u202e\0]|a{500}/)
  })

  test('it counts against no limit, and is answered while an address has to wait', async () => {
    for (let i = 0; i < 70; i++) await answerTo(`/verify/nonsense${i}`)
    expect(await answerTo(`/verify/${badgeNo}`)).toMatchObject({ status: 200 })
    for (let i = 0; i < 61; i++) await answerTo(`/verify/${neverIssued}`)
    expect(await answerTo(`/verify/${neverIssued}`)).toMatchObject({ status: 429 })
    expect(await answerTo('/verify/nonsense')).toMatchObject({ status: 400 })
  })
})

test('a number that was never issued is not in effect, not unreadable', async () => {
  const { status, page } = await answerTo(`/verify/${neverIssued}?lang=zh-Hans`)
  expect([status, page]).toEqual([200, expect.stringContaining('标识已停用')])
})
