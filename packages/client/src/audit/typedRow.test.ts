import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openState } from './state/state.ts'
import { startRegistry } from './testRegistry.ts'

let registry: Awaited<ReturnType<typeof startRegistry>>
beforeEach(async () => {
  registry = await startRegistry()
})
afterEach(() => registry.stop())

describe('a row as people fill it in', () => {
  test('a row is read as typed, with a note of how, and accuses nobody where that is in doubt', async () => {
    const [one, two] = [await registry.issue(), await registry.issue()]
    const shop = { name: '清溪杂货', listing: { host: 'market.example', id: '712345678901234567' } }
    const listed = await registry.issue({ shop: { ...shop, urls: ['https://qingxi.example/'] } })
    const host = registry.pageOf(one).slice('https://'.length, -1)
    registry.write([
      '标识编号,网址,平台域名,店铺ID',
      `编号：${one.toLowerCase()},${host},,`,
      `'${one},http://${host}/,,`,
      `${one},http://copycat.example/,,`,
      `${two},未填写,,`,
      `${listed},,Market.Example,712345678901234567`,
      `${listed},,market.example,7.12E+17`,
      `${listed},,market.example,712345678901234000`,
      `${listed},,market.example,4711`,
    ])
    const run = await registry.audit()
    expect(run.results.map(({ state, reason, readAs }) => [state, reason, readAs])).toEqual([
      ['verified', '', `https://${host}/`],
      ['unreadable', 'PAGE_NOT_HTTPS', `https://${host}/`],
      ['wrongSite', 'SHOP_MISMATCH', 'https://copycat.example/'],
      ['unreadable', 'PAGE_UNREADABLE', ''],
      ['verified', '', 'market.example 712345678901234567'],
      ['unreadable', 'LISTING_ID_UNREADABLE', ''],
      ['unreadable', 'LISTING_ID_UNREADABLE', ''],
      ['wrongSite', 'LISTING_MISMATCH', ''],
    ])
    expect(run.states).toEqual({ unreadable: 4, verified: 2, wrongSite: 2 })
  })

  test('a listing is checked under the host of its platform, and accuses no badge of another host there', async () => {
    const issue = (host: string) =>
      registry.issue({ shop: { name: '清溪杂货', urls: [], listing: { host, id: '4711' } } })
    const [pinduoduo, older, own] = [
      await issue('pinduoduo.com'),
      await issue('m.yangkeduo.com'),
      await issue('mall.example'),
    ]
    registry.write([
      '标识编号,平台,店铺ID',
      `${pinduoduo},mobile.yangkeduo.com,4711`,
      `${pinduoduo},拼多多,4711`,
      `${pinduoduo},拼多多,4712`,
      `${pinduoduo},淘宝,4711`,
      `${older},拼多多,4711`,
      `${own},m.mall.example,4711`,
      `${own},mail.example,4711`,
    ])
    const { results } = await registry.audit()
    expect(results.map(({ state, reason }) => [state, reason])).toEqual([
      ['verified', ''],
      ['verified', ''],
      ['wrongSite', 'LISTING_MISMATCH'],
      ['wrongSite', 'LISTING_MISMATCH'],
      ['unreadable', 'LISTING_HOST_OTHER'],
      ['unreadable', 'LISTING_HOST_OTHER'],
      ['wrongSite', 'LISTING_MISMATCH'],
    ])
    expect(results[0]?.readAs).toBe('pinduoduo.com 4711')
  })

  test('a code with a line break in its cell is checked, and two codes in one cell accuse nobody', async () => {
    const [one, two] = [await registry.issue(), await registry.issue()]
    const [page, other] = [registry.pageOf(one), 'https://copycat.example/']
    registry.write([
      'code,page',
      `"${one}\n",${page}`,
      `"${one}\n",${other}`,
      `"${two}\n${one}",${other}`,
      `"${two}\n${one}",${page}`,
      `${two},${other}`,
    ])
    const { results, table } = await registry.audit()
    expect(results.map(({ line, state, reason }) => [line, state, reason])).toEqual([
      [2, 'verified', ''],
      [4, 'wrongSite', 'SHOP_MISMATCH'],
      [6, 'unreadable', 'ROW_UNREADABLE'],
      [7, 'unreadable', 'ROW_UNREADABLE'],
      [8, 'unreadable', 'ROW_UNREADABLE'],
      [9, 'verified', ''],
      [10, 'wrongSite', 'SHOP_MISMATCH'],
    ])
    expect(table).toMatchObject({ lines: 10, rowLines: 9 })
  })

  test('a code with a line break in its cell is checked in a column behind others', async () => {
    const code = await registry.issue()
    registry.write(['店名,编号,网址', `茶,"${code}\n",${registry.pageOf(code)}`])
    expect((await registry.audit()).states).toEqual({ verified: 1 })
  })

  test('a row that becomes unreadable by doubt is a change, and one that stays so is none', async () => {
    const code = await registry.issue()
    const page = registry.pageOf(code).replace('https:', 'http:')
    registry.write(['code,page', `${code},${page}`])
    await registry.audit()
    expect(await registry.audit()).toMatchObject({ changes: 0, states: { unreadable: 1 } })
  })
})

test("a state that holds another badge's genuine token is put right, and never verifies by it", async () => {
  const [one, two] = [await registry.issue(), await registry.issue()]
  registry.write(['code,page', `${one},${registry.pageOf(two)}`, `${two},${registry.pageOf(two)}`])
  await registry.audit()
  const state = openState(registry.state)
  const urlOf = (code: string) => `${registry.host.origin}/badges/${code}/bundle`
  const stored = state.badges.find(urlOf(two))
  if (!stored || stored.token === null) throw new Error('the badge is not stored')
  state.badges.store(urlOf(one), stored)
  state.close()
  const offline = () => Promise.reject(new TypeError('fetch failed'))
  expect((await registry.audit({ fetch: offline })).results).toMatchObject([
    { state: 'unavailable' },
    { state: 'verified' },
  ])
  expect((await registry.audit()).results).toMatchObject([{ state: 'wrongSite' }, { state: 'verified' }])
})
