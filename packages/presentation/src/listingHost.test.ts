import { expect, test } from 'vitest'
import { areOfOneSite, findHost, readListingHost } from './listingHost.ts'
import { platformHosts } from './platformHosts.ts'

test.each([
  ['拼多多', 'pinduoduo.com'],
  ['mobile.yangkeduo.com', 'pinduoduo.com'],
  ['https://mall.jd.com/index-1.html', 'jd.com'],
  ['Market.example', 'market.example'],
])('readListingHost reads %s as %s', (typed, host) => expect(readListingHost(typed)).toBe(host))

test.each(['', '未填写', '#N/A'])('readListingHost finds no marketplace in %j', (typed) =>
  expect(readListingHost(typed)).toBeUndefined(),
)

test('readListingHost reads by a table with hosts of its own', () => {
  const hosts = { ...platformHosts, 'mall.example': {}, 'short.example': { listingHost: 'mall.example' } }
  expect(readListingHost('s.short.example', hosts)).toBe('mall.example')
  expect(readListingHost('www.mall.example', hosts)).toBe('mall.example')
})

test('findHost finds no host by the name of a member that every object has', () =>
  expect(findHost('constructor', platformHosts)).toBeUndefined())

test.each([
  ['taobao.com', 'm.tb.cn', true],
  ['douyin.com', 'haohuo.jinritemai.com', true],
  ['mall.example', 'm.mall.example', true],
  ['taobao.com', 'tmall.com', false],
  ['weixin.qq.com', 'qq.com', false],
  ['taobao.com', 'mall.example', false],
  ['mall.example', 'small.example', false],
])('areOfOneSite for %s and %s is %s', (one, other, expected) => {
  expect(areOfOneSite(one, other)).toBe(expected)
  expect(areOfOneSite(other, one)).toBe(expected)
})
