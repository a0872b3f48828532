import { type BadgeOptions, city, createWorld } from '@liangpai/world'
import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '../http/app.ts'
import { makeFolder } from '@liangpai/server/testing'
import { makeOffice } from '../testing/office.ts'

const world = await createWorld()
const place = makeFolder()
const office = await makeOffice(place, { origin: world.office.id })
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

const badgeNo = '7K3M9QXW2BHK'
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const DAY = 86_400

/** The office's page of a bundle that the world signed: it makes states that no office issues. */
async function answerOf(options: BadgeOptions, lang = 'zh-Hans', init: RequestInit = {}) {
  const body = JSON.stringify(await world.bundle({ badgeNo, ...options }))
  const readBundle = async () => ({ body, contentType: 'application/json', etag: '"1"', maxAge: 0 })
  const { anchors } = world
  const registry = { ...office.registry, anchors, now: () => world.now, readBundle }
  const app = createApp(registry, { badgeFiles, proxies: 0 })
  return app.request(`/verify/${badgeNo}${lang && `?lang=${lang}`}`, init)
}

const pageOf = async (options: BadgeOptions, lang?: string) => (await answerOf(options, lang)).text()
/** The text that a reader sees, in order and without spaces; templates and the printed copy are not seen. */
const textOf = (page: string) =>
  page
    .replace(/<template[\s\S]*?<\/template\s*>|<article[\s\S]*?<\/article\s*>|<head>[\s\S]*?<\/head\s*>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '')

const CLAIM = /党员|黨員|Party.member/

test('the verify page cannot be framed, is not stored, runs nothing inline and sends no referrer', async () => {
  const { headers } = await answerOf({})
  const policy = headers.get('content-security-policy') ?? ''
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy.split('; ')).toContain(part)
  expect(policy).not.toMatch(/unsafe|\*|https:/)
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex, noarchive')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('last-modified')).toBeNull()
})

test.each(['zh-Hans', 'zh-Hant', 'en'])(
  'the verify page has no inline script, style or handler in %s',
  async (lang) => {
    const page = await pageOf({}, lang)
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/assets\/)|javascript:/)
    expect(page).toContain(`<html lang="${lang}">`)
  },
)

describe('verified', () => {
  test('a verified badge: shop, question and way there stand before who vouches', async () => {
    const text = textOf(await pageOf({ facts: { name: '沈书遥' } }))
    const order = [
      '此标识只属于',
      '荷雨茶铺',
      'heyu-tea.example',
      '是你刚才看的店铺吗？',
      '浏览器没有告知你来自哪里。',
      '前往heyu-tea.example',
      '党员网商·已核验',
      '经营者沈书遥',
      '签发组织',
      '有效期至',
      '监督渠道',
      '不代表党组织',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('the server never says that the shop is the one the buyer came from', async () => {
    expect(textOf(await pageOf({}))).not.toMatch(/(?<!逐字)一致/)
  })

  test('facts are shown only if the member agreed to each', async () => {
    expect(textOf(await pageOf({}))).toContain('经营者选择不公开姓名')
    expect(textOf(await pageOf({}))).not.toContain('所在党支部')
    expect(textOf(await pageOf({ facts: { branch: '云仓党支部', pledge: '七日内发货。' } }))).toMatch(
      /所在党支部云仓党支部.*公开承诺七日内发货。/,
    )
  })

  test('root and office count as one entry; a branch is named with its root', async () => {
    expect(textOf(await pageOf({}))).toContain(`签发组织${city.committee.name}党委·签发`)
    const text = textOf(await pageOf({ by: 'branch' }))
    expect(text).toContain(`由${city.committee.name}›${city.branch.name}核验`)
    expect(text).toContain(`由${city.committee.name}所属${city.branch.name}核验`)
    expect(text).toMatch(
      new RegExp(`${city.committee.name}党委·最上级.*${city.branch.name}党支部·签发.*由上级组织逐级确认`),
    )
  })

  test('a marketplace shop is shown by platform and id, never by a guessed address', async () => {
    const page = await pageOf({ shop: { name: '荷雨茶铺', urls: [], listing: { host: 'market.example', id: '4711' } } })
    expect(textOf(page)).toMatch(/平台market\.example店铺编号4711/)
    expect(textOf(page)).toContain('请在market.example的店铺主页查看店铺编号，是4711才是这家店铺。')
    expect(page).toContain('href="https://market.example/"')
    expect(page).toContain('data-copy="4711"')
  })

  test('a registered path is shown whole, a long name smaller, further addresses in the evidence', async () => {
    const urls = ['https://shops.example/yunting/', 'https://m.heyu-tea.example/']
    const page = await pageOf({ shop: { name: '柳塘山里人家竹编茶器与手作陶瓷联合工坊', urls } })
    expect(page).toContain('class="shop long"')
    expect(textOf(page)).toContain('shops.example/yunting/')
    expect(textOf(page)).toMatch(/其他登记网址m\.heyu-tea\.example/)
  })

  test('a probationary member has a label of their own', async () => {
    expect(textOf(await pageOf({ membership: 'probationary' }))).toContain('预备党员·已核验')
    expect(textOf(await pageOf({ membership: 'probationary' }, 'en'))).toContain('ProbationaryPartymember')
  })

  test('the printed copy says when it was true and how to check the current state', async () => {
    const paper = /<article[\s\S]*<\/article\s*>/.exec(await pageOf({}))?.[0] ?? ''
    expect(paper).toContain('打印后状态可能改变，以扫码结果为准。')
    expect(paper).toMatch(/<img\s+src="data:image\/svg\+xml;base64,/)
    expect(paper.replaceAll(/<[^>]*>/g, '')).toContain('https://heyu-tea.example/')
  })
})

describe('hostile text', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`

  test('hostile names, facts and pledges are escaped', async () => {
    const page = await pageOf({
      shop: { name: evil.slice(0, 60), urls: ['https://heyu-tea.example/'] },
      facts: { name: evil.slice(0, 60), pledge: evil },
    })
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;script&gt;alert(1)')
  })

  test('names, facts and pledges of any direction turn nothing around them, on screen and on paper', async () => {
    const facts = { name: 'يوسف', branch: 'فرع', pledge: 'שלום 7' }
    const page = await pageOf({ shop: { name: 'قهوة', urls: ['https://heyu-tea.example/'] }, facts })
    for (const text of ['قهوة', ...Object.values(facts)]) {
      const times = page.split(text).length - 1
      expect([text, times > 1]).toEqual([text, true])
      expect(page.match(new RegExp(`<bdi>${text}</bdi`, 'g'))).toHaveLength(times)
    }
    const { name } = city.committee
    expect(page.replace(/<title>.*<\/title>/, '').match(new RegExp(`(?<!<bdi[^>]*>)${name}`, 'g'))).toBeNull()
  })
})

describe('answers other than verified', () => {
  test.each([
    ['expired', { iat: world.now - 50 * DAY, exp: world.now - DAY }, '标识已过期'],
    ['not yet valid', { nbf: world.now + 5 * DAY }, '尚未生效'],
    ['inactive', { ended: true }, '标识已停用'],
    ['unavailable', { asOf: world.now - 3 * DAY }, '暂时无法核验'],
  ])('%s makes no claim and names no shop', async (_, options, word) => {
    for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
      const page = await pageOf(options, lang)
      expect(page).not.toMatch(CLAIM)
      expect(page).not.toContain('荷雨茶铺')
    }
    expect(textOf(await pageOf(options))).toContain(word)
  })

  test('unavailable says that nothing is known of the badge, and offers to try again', async () => {
    const page = textOf(await pageOf({ asOf: world.now - 3 * DAY }))
    expect(page).toContain('标识是否有效还不知道')
    expect(page).toContain('重试')
  })

  test.each([
    ['expired', { iat: world.now - 50 * DAY, exp: world.now - DAY }],
    ['not yet valid', { nbf: world.now + 5 * DAY }],
    ['inactive', { ended: true }],
    ['invalid', { badgeNo: '000000000000' }],
  ])('%s is no dead end: it has the field for another number', async (_, options) => {
    expect(textOf(await pageOf(options))).toContain('核验另一个标识编号核验')
  })

  test('a bundle under the code of another badge is invalid', async () => {
    expect(textOf(await pageOf({ badgeNo: '000000000000' }))).toContain('标识无效')
  })
})

describe('the language of the verify page', () => {
  test.each([
    ['', 'zh-TW,zh;q=0.9', 'zh-Hant'],
    ['', 'fr, en-GB;q=0.5, zh;q=0.7', 'zh-Hans'],
    ['', 'fr', 'en'],
    ['', '', 'zh-Hans'],
    ['zh-Hant', 'en', 'zh-Hant'],
    ['tlh', 'en', 'en'],
  ])('asked for by "%s" and "%s" is %s', async (lang, accept, expected) => {
    const page = await (await answerOf({}, lang, accept ? { headers: { 'accept-language': accept } } : {})).text()
    expect(page).toContain(`<html lang="${expected}">`)
  })
})
