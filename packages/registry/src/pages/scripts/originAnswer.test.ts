import { expect, test } from 'vitest'
import { originAnswer } from './originAnswer.ts'

const page = 'https://badge.example'
const registered = ['https://heyu-tea.example/', 'https://market.example/shops/heyu/']
const kindOf = (referrer: string, addresses = registered, listing?: string) =>
  originAnswer(referrer, page, addresses, listing).kind

test('the reader came from the registered address: same', () => {
  expect(originAnswer('https://heyu-tea.example/', page, registered, undefined)).toMatchObject({
    kind: 'same',
    address: new URL('https://heyu-tea.example/'),
  })
})

test('a registered path on that host settles nothing, since browsers tell the host alone', () => {
  expect(kindOf('https://market.example/')).toBe('hostOnly')
})

test.each([
  'https://heyu-tea.shop-sale.example/',
  'http://heyu-tea.example/',
  'https://heyu-tea.example:8443/',
  'https://m.heyu-tea.example/',
])('another origin (%s) differs', (referrer) => expect(kindOf(referrer)).toBe('differs'))

test.each(['', 'about:client', 'android-app://com.example/', 'not an address', `${page}/verify`])(
  'a referrer that is no other web page (%j) is unknown',
  (referrer) => expect(kindOf(referrer)).toBe('unknown'),
)

test('a shop without an address, or a reader from its marketplace: unknown', () => {
  expect(kindOf('https://elsewhere.example/', [])).toBe('unknown')
  expect(kindOf('https://market.example/', ['https://heyu-tea.example/'], 'market.example')).toBe('unknown')
})
