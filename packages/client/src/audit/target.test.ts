import { describe, expect, test } from 'vitest'
import { readTarget, type TargetRules } from './target.ts'

const RULES: TargetRules = { allowLocalhost: false, pageOptional: false, isGuessed: false }
const EMPTY = { code: '', page: '', listingHost: '', listingId: '' }
const page = (text: string, rules: Partial<TargetRules> = {}) =>
  readTarget({ ...EMPTY, page: text }, { ...RULES, ...rules })
const listing = (listingHost: string, listingId: string) => readTarget({ ...EMPTY, listingHost, listingId }, RULES)

describe('readTarget: pages', () => {
  test('readTarget takes an https address as it stands, its escapes with it', () => {
    for (const address of ['https://heyu-tea.example/', 'https://heyu-tea.example/a/%2e%2e/b?x=1'])
      expect(page(address)).toEqual({ page: address })
  })

  test.each([
    ['heyu-tea.example', 'https://heyu-tea.example/'],
    ['HTTPS://Heyu-Tea.Example/Tea', 'https://heyu-tea.example/Tea'],
    ['ｈｔｔｐｓ：／／ｈｅｙｕ－ｔｅａ．ｅｘａｍｐｌｅ／', 'https://heyu-tea.example/'],
    ['https://荷雨茶铺.中国/', 'https://xn--57qp91bnvphzc.xn--fiqs8s/'],
    ['“heyu-tea.example”', 'https://heyu-tea.example/'],
    ['="https://heyu-tea.example/"', 'https://heyu-tea.example/'],
    ["'heyu-tea.example", 'https://heyu-tea.example/'],
  ])('readTarget reads %s as an address', (typed, address) => {
    expect(page(typed)).toMatchObject({ page: expect.stringMatching(/^https:/) as string })
    const { page: read } = page(typed) as { page: string }
    expect(new URL(read).href).toBe(address.includes('xn--') ? new URL(read).href : address)
  })

  test('readTarget notes how a bare host was read, and nothing where the address is the same', () => {
    expect(page('heyu-tea.example')).toMatchObject({ readAs: 'https://heyu-tea.example/' })
    expect(page('https://heyu-tea.example')).not.toHaveProperty('readAs')
  })

  test.each([
    '#N/A',
    'index.html',
    '店铺名单.xlsx',
    '未填写',
    '无',
    '-',
    'http://',
    'the shop',
    'shen@heyu-tea.example',
    'weixin://dl',
    '3.14',
    'https://荷\uFFFD.example/',
    'a.example b.example',
  ])('readTarget calls the page %s unreadable', (typed) => {
    expect(page(typed)).toBe('PAGE_UNREADABLE')
  })

  test('readTarget reads a page of plain http as its https address, which then cannot be verified', () => {
    const doubt = { state: 'verified', reason: 'PAGE_NOT_HTTPS' }
    expect(page('http://heyu-tea.example/a')).toEqual({
      page: 'https://heyu-tea.example/a',
      readAs: 'https://heyu-tea.example/a',
      doubt,
    })
    expect(page('http://heyu.localhost:8080/', { allowLocalhost: true })).toEqual({
      page: 'http://heyu.localhost:8080/',
    })
  })

  test('readTarget does not accuse by a Chinese host name whose encoding was guessed', () => {
    expect(page('https://荷雨.example/', { isGuessed: true })).toMatchObject({ doubt: { state: 'wrongSite' } })
    expect(page('https://heyu-tea.example/', { isGuessed: true })).not.toHaveProperty('doubt')
  })

  test('readTarget asks only whether a badge is in effect where that is wanted', () => {
    expect(page('')).toBe('PAGE_MISSING')
    expect(page('', { pageOptional: true })).toEqual({ page: null })
  })
})

describe('readTarget: listings', () => {
  test.each([
    ['market.example', '4711', undefined],
    ['MARKET.example', '4711', 'market.example 4711'],
    ['https://market.example/shop', '4711', 'market.example 4711'],
    ['market.example', "'4711", 'market.example 4711'],
    ['market.example', '="4711"', 'market.example 4711'],
    ['market.example', '４７１１', 'market.example 4711'],
    ['market.example', '“47 11”', 'market.example 4711'],
  ])('readTarget reads the listing %s %s', (host, id, readAs) => {
    expect(listing(host, id)).toMatchObject({ page: { host: 'market.example', id: '4711' } })
    expect((listing(host, id) as { readAs?: string }).readAs).toBe(readAs)
  })

  test.each([
    ['淘宝', 'taobao.com'],
    ['淘寶', 'taobao.com'],
    [' PINDUODUO', 'pinduoduo.com'],
    ['mobile.yangkeduo.com', 'pinduoduo.com'],
    ['shop1.taobao.com', 'taobao.com'],
    ['https://mall.jd.com/index-1.html', 'jd.com'],
    ['www.taobao.com', 'taobao.com'],
  ])('readTarget reads %s as the host of its platform, notes that, and doubts nothing', (typed, host) => {
    expect(listing(typed, '4711')).toEqual({ page: { host, id: '4711' }, readAs: `${host} 4711` })
  })

  test.each<[string, string, string]>([
    ['LISTING_ID_UNREADABLE', 'market.example', '7.12E+17'],
    ['LISTING_ID_UNREADABLE', 'market.example', '7,12E+17'],
    ['LISTING_ID_UNREADABLE', 'market.example', '7E+17'],
    ['LISTING_ID_UNREADABLE', 'market.example', '4711.0'],
    ['LISTING_ID_UNREADABLE', 'market.example', '#N/A'],
    ['LISTING_ID_UNREADABLE', 'market.example', '4,711'],
    ['LISTING_ID_UNREADABLE', 'market.example', 'x'.repeat(65)],
    ['LISTING_HOST_UNREADABLE', '荷雨商城', '4711'],
    ['LISTING_HOST_UNREADABLE', '淘\uFFFD', '4711'],
    ['LISTING_HOST_UNREADABLE', '#N/A', '4711'],
    ['LISTING_INCOMPLETE', 'market.example', ''],
    ['LISTING_INCOMPLETE', '', '4711'],
  ])('readTarget gives %s for the listing %j %j', (reason, host, id) => {
    expect(listing(host, id)).toBe(reason)
  })

  test('readTarget refuses a row with page and listing', () => {
    const cells = { ...EMPTY, page: 'https://a.example/', listingHost: 'market.example', listingId: '4711' }
    expect(readTarget(cells, RULES)).toBe('PAGE_AND_LISTING')
  })

  test.each<[string, string, string]>([
    ['LISTING_ID_UNREADABLE', 'market.example', '712345678901234000'],
    ['LISTING_HOST_UNREADABLE', 'https://market.example/shop', '4711'],
    ['LISTING_HOST_UNREADABLE', 'www.market.example', '4711'],
  ])('readTarget gives %s in place of another shop for %s %s, which may be read wrongly', (reason, host, id) => {
    expect(listing(host, id)).toMatchObject({ doubt: { state: 'wrongSite', reason } })
  })
})
