import { expect, test } from 'vitest'
import { placesOf } from './samePlace.ts'

const site = (url: string) => placesOf({ name: '店', urls: [url] })
const listed = (id: string, host = 'taobao.com') => placesOf({ name: '店', urls: [], listing: { host, id } })

test.each([
  'https://www.tea.example/',
  'https://m.tea.example/',
  'https://wap.tea.example/',
  'https://h5.tea.example/',
  'https://TEA.example/',
  'https://tea.example./',
  'http://tea.example/',
])('%s is the site of https://tea.example/', (url) => expect(site(url)).toEqual(site('https://tea.example/')))

test.each(['https://tea.example/A/', 'https://tea.example//a/', 'https://tea.example/a'])(
  '%s is the site of https://tea.example/a/',
  (url) => expect(site(url)).toEqual(site('https://tea.example/a/')),
)

test.each([
  ['https://tea.example/', 'https://tea.example/a/'],
  ['https://tea.example/', 'https://tea2.example/'],
  ['https://anna.github.example/', 'https://bea.github.example/'],
  ['https://www.example/', 'https://m.example/'],
])('%s and %s are different sites', (one, other) => expect(site(one)).not.toEqual(site(other)))

test.each(['07005', 'shop7005', 'Shop-7005', 'SHOP0007005'])('the listing %s is the shop 7005', (id) =>
  expect(listed(id)).toEqual(listed('7005')),
)

test.each(['7050', '70050', 'a7005', 'shopping-7005', '7005-2'])('the listing %s is not the shop 7005', (id) =>
  expect(listed(id)).not.toEqual(listed('7005')),
)

test('a listing without a number keeps its letters, and another marketplace is another place', () => {
  expect(listed('shopping-tea')).not.toEqual(listed('ping-tea'))
  expect(listed('0')).toEqual(['taobao.com/0'])
  expect(listed('7005', 'jd.com')).not.toEqual(listed('7005'))
})

test('an address that is typed in two ways is one place', () => {
  const urls = ['https://tea.example/', 'https://www.tea.example/']
  expect(placesOf({ name: '店', urls })).toEqual(['tea.example'])
})
