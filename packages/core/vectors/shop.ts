import { texts } from './text.ts'
import { NOT_LOCAL, withLocalhost } from './badge.ts'
import { badge, badgeEach, invalid, type Refusals } from './vector.ts'

const NOT_SHOP_URLS = {
  http: 'http://heyu-tea.example/',
  'no trailing slash': 'https://heyu-tea.example',
  'no trailing slash in a path': 'https://heyu-tea.example/tea',
  query: 'https://heyu-tea.example/?a=1',
  'empty query': 'https://heyu-tea.example/?',
  fragment: 'https://heyu-tea.example/#a',
  userinfo: 'https://a@heyu-tea.example/',
  'uppercase host': 'https://Heyu-tea.example/',
  'unicode host': 'https://荷雨.example/',
  'default port written': 'https://heyu-tea.example:443/',
  'trailing dot': 'https://heyu-tea.example./',
  IPv4: 'https://192.0.2.1/',
  IPv6: 'https://[2001:db8::1]/',
  'underscore host': 'https://heyu_tea.example/',
  'decimal IP': 'https://3221225985/',
  'hexadecimal IP': 'https://0xc0000201/',
  'single label': 'https://heyu/',
  wildcard: 'https://*.heyu-tea.example/',
  'dot segment': 'https://heyu-tea.example/a/../',
  '%2e': 'https://heyu-tea.example/%2e/',
  '%2F': 'https://heyu-tea.example/a%2F/',
  '%41': 'https://heyu-tea.example/%41/',
  'double slash': 'https://heyu-tea.example//',
  javascript: 'javascript:alert(1)/',
  '256 characters': `https://heyu-tea.example/${'a'.repeat(230)}/`,
  'a label of 64': `https://${'a'.repeat(64)}.example/`,
  'not a string': 1,
  null: null,
  'localhost without allowLocalhost': 'http://localhost:8080/',
  'localhost over https without it': 'https://localhost/',
}
const local = Object.fromEntries(Object.entries(NOT_LOCAL).map(([name, url]) => [name, `${url}/`]))
const NOT_OBJECTS = { null: null, array: [], 'a text': 'x' }

export const shop = {
  ...texts('claims', [
    { name: 'shop name', limit: 64, edit: (value) => badge({ 'shop/name': value }) },
    { name: 'name', limit: 64, optional: true, edit: (value) => badge({ 'facts/name': value }) },
    { name: 'branch', limit: 64, optional: true, edit: (value) => badge({ 'facts/branch': value }) },
    { name: 'pledge', limit: 200, optional: true, edit: (value) => badge({ 'facts/pledge': value }) },
  ]),
  SHOP_INVALID: invalid('claims', badgeEach('shop', { missing: undefined, ...NOT_OBJECTS })),
  SHOP_WITHOUT_ADDRESS: invalid('claims', {
    'neither urls nor listing': badge({ 'shop/urls': undefined, 'shop/listing': undefined }),
  }),
  SHOP_URLS_COUNT: invalid(
    'claims',
    badgeEach('shop/urls', {
      'empty list': [],
      '9 urls': Array.from({ length: 9 }, () => 'https://heyu-tea.example/'),
    }),
  ),
  SHOP_URLS_INVALID: invalid(
    'claims',
    badgeEach('shop/urls', { 'a text': 'https://heyu-tea.example/', null: null, object: {} }),
  ),
  SHOP_URL_INVALID: invalid('claims', {
    ...badgeEach('shop/urls/0', NOT_SHOP_URLS),
    ...badgeEach('shop/urls/1', { 'a second that is none': 'https://heyu-tea.example' }),
    ...withLocalhost('urls', local, (url) => badge({ 'shop/urls/0': url })),
  }),
  LISTING_INVALID: invalid('claims', {
    ...badgeEach('shop/listing', NOT_OBJECTS),
    ...badgeEach('shop/listing/host', {
      missing: undefined,
      'upper case': 'Market.example',
      'with port': 'market.example:443',
      'with scheme': 'https://market.example',
      'one label': 'market',
      localhost: 'localhost',
      'a label of 64': `${'a'.repeat(64)}.example`,
      '254 characters': `${'a.'.repeat(123)}example1`,
      IP: '192.0.2.1',
      number: 1,
    }),
    ...withLocalhost('listing/host', { localhost: 'localhost' }, (host) => badge({ 'shop/listing/host': host })),
  }),
  LISTING_ID_INVALID: invalid(
    'claims',
    badgeEach('shop/listing/id', {
      missing: undefined,
      empty: '',
      '65 characters': 'a'.repeat(65),
      'a space': '47 11',
      'a slash': '47/11',
      'a line behind': '4711\n',
      'a number': 4711,
    }),
  ),
} satisfies Refusals
