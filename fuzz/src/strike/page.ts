import type { Dice } from '../dice.ts'
import { URLS } from './badge.ts'

/** A page that a judge is asked about; `odd` names a value that JSON has no words for. */
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
const VALUES = [1, true, [], ['https://heyu-tea.example/'], {}, { host: 'market.example' }, { host: null, id: null }]
const ODD = ['nothing', 'symbol', 'revoked', 'throwing', 'fickle', 'function'] as const

/** The page on which a shop shows its badge. */
export function goodPage(dice: Dice, urls: readonly string[], listing: Listing | undefined): Page {
  if (dice.percent(15) || (urls.length === 0 && !listing)) return { is: null }
  if (listing && (urls.length === 0 || dice.percent(20))) return { is: { host: listing.host, id: listing.id } }
  return { is: `${dice.pick(urls)}${dice.pick(['', '', 'tea/1?q=2#x', '?q=%2e'])}` }
}

/** A page next to the shop's, or none that a judge knows. */
export function strikePage(dice: Dice, urls: readonly string[], listing: Listing | undefined): Page {
  switch (dice.below(10)) {
    case 0:
      return { is: dice.pick(TEXTS) }
    case 1:
      return dice.percent(50) ? { is: dice.pick(VALUES) } : { odd: dice.pick(ODD) }
    case 2:
    case 3: {
      const { host, id } = listing ?? { host: 'market.example', id: '4711' }
      const others = [
        { host, id: `${id}1` },
        { host: `www.${host}`, id },
        { host: host.toUpperCase(), id },
        { host, id: 4711 },
      ]
      return { is: dice.pick([...others, { host, id, more: 1 }, { host: [host], id }]) }
    }
    default:
      return { is: dice.pick(SPELLINGS)(dice.pick(urls.length > 0 && dice.percent(80) ? urls : URLS)) }
  }
}
