import { expect, test } from 'vitest'
import { addressParts, webAddress } from './webAddress.ts'

const partsOf = (address: string) => addressParts(address).map(({ text }) => text)

test('an address breaks before its dots and slashes', () => {
  expect(partsOf('heyu-tea.example/shops/heyu/')).toEqual(['heyu-tea', '.example', '/shops', '/heyu/'])
  expect(partsOf('http://heyu.localhost:8080/a/')).toEqual(['http://heyu', '.localhost:8080', '/a/'])
})

test('a part does not break at its hyphens or behind its slash; a long one only where it fills a line', () => {
  expect(addressParts('he-yu.tea-shop-of-yunting-city.example/he')).toEqual([
    { text: 'he-yu', className: 'nowrap' },
    { text: '.tea-shop-of-yunting-city', className: 'unbroken' },
    { text: '.example' },
    { text: '/he', className: 'nowrap' },
  ])
})

test('the parts make up the address, and nothing stands between them', () => {
  const address = 'https://huo-dong.he-yu-tea-shop.example/dian-pu/he-yu/'
  expect(partsOf(address).join('')).toBe(address)
  expect(String(webAddress(address)).replaceAll(/<[^>]*>/g, '')).toBe(address)
})
