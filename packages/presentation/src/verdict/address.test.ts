import { describe, expect, test } from 'vitest'
import { addressDifference, addressText, shopAddress } from './address.ts'

test.each([
  ['https://heyu-tea.example/', 'heyu-tea.example'],
  ['https://heyu-tea.example:8443/shop/', 'heyu-tea.example:8443/shop/'],
  ['http://shop.localhost/', 'http://shop.localhost'],
])('%s is printed as %s', (url, text) => expect(addressText(url)).toBe(text))

describe('addressDifference', () => {
  test.each([
    ['heyu-tea.example', 'heyu-tea.shop-sale.example', '', '.shop-sale'],
    ['heyu-tea.example', 'heyu-tee.example', 'a', 'e'],
    ['heyu-tea.example', 'other.test', 'heyu-tea.example', 'other.test'],
    ['heyu-tea.example', 'heyu-tea.example:8443', '', ':8443'],
    ['heyu-tea.example', 'm.heyu-tea.example', '', 'm.'],
    ['heyu-tea.example', 'heyu-tea.teashop-tea.example', '', '.teashop-tea'],
    ['abxc.example', 'abbc.example', 'x', 'b'],
  ])('%s and %s differ in "%s" and "%s"', (one, other, left, right) => {
    const [a, b] = addressDifference(`https://${one}/x`, `https://${other}/y`)
    expect([a[1], b[1]]).toEqual([left, right])
    expect([a.join(''), b.join('')]).toEqual([one, other])
  })

  test('one host with two paths differs in the path', () => {
    const [a, b] = addressDifference('https://mall.example/heyu', 'https://mall.example/hetu')
    expect([a, b]).toEqual([
      ['mall.example/he', 'y', 'u'],
      ['mall.example/he', 't', 'u'],
    ])
  })

  test('one host under two schemes differs in the scheme', () => {
    expect(addressDifference('https://heyu-tea.example/', 'http://heyu-tea.example/')).toEqual([
      ['', '', 'heyu-tea.example'],
      ['', 'http://', 'heyu-tea.example'],
    ])
  })
})

describe('shopAddress', () => {
  const urls = ['https://heyu-tea.example/', 'https://mall.example/a/', 'https://mall.example/b/']

  test.each([
    [undefined, 'https://heyu-tea.example/'],
    ['https://mall.example/b/tea', 'https://mall.example/b/'],
    ['https://mall.example/b', 'https://mall.example/b/'],
    ['https://mall.example/c', 'https://mall.example/a/'],
    ['https://other.example/', 'https://heyu-tea.example/'],
  ])('in the page %s it is %s', (page, href) => expect(shopAddress({ urls }, page)?.href).toBe(href))

  test('without an address it is the front page of the marketplace', () => {
    const listing = { host: 'mall.example', id: '4711' }
    expect(shopAddress({ urls: [], listing })).toEqual({
      href: 'https://mall.example/',
      host: 'mall.example',
      text: 'mall.example',
    })
  })

  test('a shop without address and marketplace has none', () => expect(shopAddress({ urls: [] })).toBeUndefined())
})
