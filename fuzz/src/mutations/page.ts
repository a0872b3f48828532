import { city } from '@liangpai/world'
import type { Random } from '../random.ts'
import { URLS } from './badge.ts'

/** A page as data; `odd` names a value that JSON cannot express. */
export type Page = { is: unknown } | { odd: 'nothing' | 'symbol' | 'revoked' | 'throwing' | 'fickle' | 'function' }

type Listing = { host: string; id: string }

const SPELLINGS: readonly ((url: string) => string)[] = [
  (url) => url.slice(0, -1),
  (url) => `${url}tea/1?q=2#x`,
  (url) => `${url.slice(0, -1)}x/`,
  (url) => `${url}../`,
  (url) => `${url}a/../b`,
  (url) => `${url}%2e%2e/`,
  (url) => `${url}.%2E/x`,
  (url) => `${url}a%2fb`,
  (url) => `${url}%5c`,
  (url) => `${url}%2`,
  (url) => `${url}?a=%2e%2f%5c`,
  (url) => `${url}#%2e`,
  (url) => `${url}\\..\\`,
  (url) => url.toUpperCase(),
  (url) => url.replace(/^https/, 'http'),
  (url) => url.replace(/^https:/, 'HTTPS:'),
  (url) => url.replace(/(\w)\/(?!\/)/, '$1:443/'),
  (url) => url.replace(/(\w)\/(?!\/)/, '$1:8443/'),
  (url) => url.replace(/(\w)\/(?!\/)/, '$1./'),
  (url) => url.replace('://', '://shop@'),
  (url) => url.replace('://', '://heyu-tea.example@evil.'),
  (url) => url.replace('://', '://www.'),
  (url) => url.replace('://', ':\\\\'),
  (url) => url.replace('://', ':/'),
  (url) => url.replace('.', '%2e'),
  (url) => url.replace('.', '。'),
  (url) => url.replace('.', '.\t'),
  (url) => `\n ${url}\n`,
  (url) => `${url}%\n2e`,
  (url) => `blob:${url}`,
  (url) => `view-source:${url}`,
  (url) => `https://evil.example/?${url}`,
  (url) => `https://evil.example/${url}`,
  (url) => url.replace('example', 'example.evil.example'),
  (url) => url.replace('heyu', 'һeyu'),
  (url) => `${url}${'a/'.repeat(20_000)}`,
]
const TEXTS = [
  '',
  'about:blank',
  'null',
  'https://',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///',
  '/',
  '\ud800',
  'https://[::1]/',
]
const VALUES = [1, true, [], [city.shop.urls[0]], {}, { host: 'market.example' }, { host: null, id: null }]
const ODD = ['nothing', 'symbol', 'revoked', 'throwing', 'fickle', 'function'] as const

/** The page on which a shop shows its badge. */
export function goodPage(random: Random, urls: readonly string[], listing: Listing | undefined): Page {
  if (random.percent(15) || (urls.length === 0 && !listing)) return { is: null }
  if (listing && (urls.length === 0 || random.percent(20))) return { is: { host: listing.host, id: listing.id } }
  return { is: `${random.pick(urls)}${random.pick(['', '', 'tea/1?q=2#x', '?q=%2e'])}` }
}

/** A page next to the shop's, or a value that is no page. */
export function mutatePage(random: Random, urls: readonly string[], listing: Listing | undefined): Page {
  switch (random.below(10)) {
    case 0:
      return { is: random.pick(TEXTS) }
    case 1:
      return random.percent(50) ? { is: random.pick(VALUES) } : { odd: random.pick(ODD) }
    case 2:
    case 3: {
      const { host, id } = listing ?? city.listing
      const others = [
        { host, id: `${id}1` },
        { host: `www.${host}`, id },
        { host: host.toUpperCase(), id },
        { host, id: 4711 },
      ]
      return { is: random.pick([...others, { host, id, more: 1 }, { host: [host], id }]) }
    }
    default:
      return { is: random.pick(SPELLINGS)(random.pick(urls.length > 0 && random.percent(80) ? urls : URLS)) }
  }
}
