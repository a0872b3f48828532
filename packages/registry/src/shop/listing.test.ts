import { expect, test } from 'vitest'
import { knownHosts } from './hosts.ts'
import { listingHostFrom } from './listing.ts'

const readHost = (typed: string) => {
  const result = listingHostFrom(typed, knownHosts)
  return 'host' in result ? result.host : result.fault.refusal
}

test.each([
  ['a host', 'market.example', 'market.example'],
  ['an address', ' https://Market.example/shops/4711?a=1 ', 'market.example'],
  ['full width', 'ｍａｒｋｅｔ．ｅｘａｍｐｌｅ', 'market.example'],
  ['a host below a known one', 'shop.m.taobao.com', 'taobao.com'],
  ['a known host with www', 'www.amazon.co.uk', 'amazon.co.uk'],
  ['an address of a known platform', 'https://mall.jd.com/index-123.html', 'jd.com'],
  ['another host of the same shops', 'mobile.yangkeduo.com', 'pinduoduo.com'],
  ['a short link of a platform', 'https://m.tb.cn/h.5abc', 'taobao.com'],
  ['a host of a platform with shops of its own', 'haohuo.jinritemai.com', 'jinritemai.com'],
  ['the name of a platform', '淘宝', 'taobao.com'],
  ['the name in traditional characters', '蝦皮購物', 'shopee.com'],
  ['the name in English', ' ETSY ', 'etsy.com'],
])('%s is read as the marketplace of a listing', (_, typed, host) => expect(readHost(typed)).toBe(host))

test.each(['', '未填写', '#N/A', 'localhost', '1.2.3.4', '我的店'])('%j is refused as a marketplace', (typed) =>
  expect(readHost(typed)).toBe('listingHostInvalid'),
)
