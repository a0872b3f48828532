import { expect, test } from 'vitest'
import { knownHosts } from './hosts.ts'
import { readListingHost, readListingId } from './listing.ts'

const readHost = (typed: string) => {
  const result = readListingHost(typed, knownHosts)
  return 'host' in result ? result.host : result.fault.refusal
}
const readId = (typed: string) => {
  const result = readListingId(typed)
  return 'id' in result ? result.id : result.fault.refusal
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

test.each([
  ['a number', '712345678901234567', '712345678901234567'],
  ['a name', 'heyu-tea_1.shop~2', 'heyu-tea_1.shop~2'],
  ['an apostrophe that makes it text', "'712345678901234567", '712345678901234567'],
  ['a full-width apostrophe', '＇4711', '4711'],
  ['quotation marks', '“4711”', '4711'],
  ['blanks around and between', ' 7123 4567\u30008901 ', '712345678901'],
  ['full width', '４７１１', '4711'],
  ['a zero-width space', '47\u200b11', '4711'],
  ['leading zeros', '0070057310', '0070057310'],
  ['letters that look like an exponent', '7E17', '7E17'],
])('%s is read as the id of a shop', (_, typed, id) => expect(readId(typed)).toBe(id))

test.each([
  '7.12E+17',
  '7.12e+17',
  '7.12E17',
  '7,12E+17',
  '7E+17',
  '７．１２Ｅ＋１７',
  ' 7.12345678901235E+017 ',
  '4711.0',
  "'7.12E+17",
])('%j is refused: a spreadsheet has rounded it', (typed) => expect(readId(typed)).toBe('listingIdRounded'))

test.each(['', 'https://market.example/4711', 'a b', '荷雨', '#N/A', 'a'.repeat(65), '47/11'])(
  '%j is refused as the id of a shop',
  (typed) => expect(readId(typed)).toBe('listingIdInvalid'),
)
