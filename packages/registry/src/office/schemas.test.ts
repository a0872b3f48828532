import { expect, test } from 'vitest'
import { shop, slug, text } from './schemas.ts'

test.each(['荷雨茶铺', ' 荷雨茶铺 ', 'Café', '𠮷野', 'a'.repeat(64)])('%j is accepted as text', (value) => {
  expect(text(64).parse(value)).toBe(value.trim().normalize())
})

test.each(['', '  ', 'a'.repeat(65), 'a\u0000', 'a\u200bb', '\u202eabc', 'a\ufe0f', 'a\u00adb', 'a\ud800', '\u3164'])(
  '%j is refused as text',
  (value) => expect(text(64).safeParse(value).success).toBe(false),
)

test.each(['Liutang', '-a', 'a-', '', 'a/b', '(member)', '柳塘'])('%j is refused as a short name', (value) => {
  expect(slug.safeParse(value).success).toBe(false)
})

const listing = { host: 'market.example', id: '4711' }
test('a shop has addresses or a listing, each once and well formed', () => {
  expect(shop.parse({ name: '店', listing })).toEqual({ name: '店', urls: [], listing })
  expect(shop.safeParse({ name: '店' }).success).toBe(false)
  expect(shop.safeParse({ name: '店', urls: ['https://a.example/', 'https://a.example/'] }).success).toBe(false)
  expect(shop.safeParse({ name: '店', listing: { ...listing, host: 'localhost' } }).success).toBe(false)
  expect(shop.safeParse({ name: '店', listing: { ...listing, id: 'a b' } }).success).toBe(false)
})

test.each(['https://shop.example/', 'https://shop.example:8443/a/b/', 'http://heyu.localhost:8080/'])(
  '%s is accepted as the address of a shop',
  (url) => {
    expect(shop.parse({ name: '店', urls: [url] }).urls).toEqual([url])
  },
)

test.each([
  'http://shop.example/',
  'https://shop.example',
  'https://shop.example/a',
  'https://shop.example//',
  'https://shop.example/%61/',
  'https://shop.example/a/../b/',
  'https://SHOP.example/',
  'https://shop/',
  'https://shop.example/?q/',
  'javascript:alert(1)/',
])('%s is refused as the address of a shop', (url) => {
  expect(shop.safeParse({ name: '店', urls: [url] }).success).toBe(false)
})
