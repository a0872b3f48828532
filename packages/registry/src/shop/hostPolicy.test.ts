import { expect, test } from 'vitest'
import { hostPolicyOf, isShared, isSuffix } from './hostPolicy.ts'
import { knownHosts } from './hosts.ts'

const table = { ...knownHosts, 'market.localhost': { policy: 'image', shared: true } } as const
const shop = (urls: string[], listing?: { host: string; id: string }) => ({
  name: '店',
  urls,
  ...(listing && { listing }),
})

test('the strictest host of a shop decides its policy', () => {
  expect(hostPolicyOf(shop(['https://shop.example/']), table)).toBe('script')
  expect(hostPolicyOf(shop([], { host: 'market.example', id: '1' }), table)).toBe('image')
  expect(hostPolicyOf(shop(['https://shop.example/', 'https://a.taobao.com/s/']), table)).toBe('image')
  expect(hostPolicyOf(shop(['https://shop.example/', 'https://www.11467.com/s/']), table)).toBe('forbidden')
})

test('a host name that merely ends alike is another host', () => {
  expect(hostPolicyOf(shop(['https://nottaobao.com/']), table)).toBe('script')
  expect(hostPolicyOf(shop(['https://taobao.com.example/']), table)).toBe('script')
})

test('marketplaces and private suffixes are shared by tenants', () => {
  expect(isShared('http://market.localhost:8080/s/', table)).toBe(true)
  expect(isShared('https://tea.github.io/', table)).toBe(true)
  expect(isShared('https://shop.example/', table)).toBe(false)
})

test.each(['github.io', 'www.github.io', 'myshopify.com', 'vercel.app', 'com.cn', 'co.uk'])(
  'below %s everybody has a name of their own',
  (host) => expect(isSuffix(host)).toBe(true),
)

test.each(['tea.github.io', 'heyu.myshopify.com', 'shop.example', 'heyu.localhost'])('%s is no suffix', (host) =>
  expect(isSuffix(host)).toBe(false),
)
