import { expect, test } from 'vitest'
import { hostPolicyOf, isShared, isWholeSharedHost } from './hostPolicy.ts'
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

test('a shared host as a whole cannot be vouched for, and one tenant of it can', () => {
  expect(isWholeSharedHost('https://www.taobao.com/', table)).toBe(true)
  expect(isWholeSharedHost('http://market.localhost:8080/', table)).toBe(true)
  expect(isWholeSharedHost('https://github.io/', table)).toBe(true)
  expect(isWholeSharedHost('https://shop1.taobao.com/', table)).toBe(false)
  expect(isWholeSharedHost('http://market.localhost:8080/s/', table)).toBe(false)
  expect(isWholeSharedHost('https://tea.github.io/', table)).toBe(false)
})
