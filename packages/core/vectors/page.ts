import { asking, badge, each, type Edit, type Inputs, type Refusals, together, wrongSite } from './vector.ts'

const pages = (values: { [name: string]: unknown }, ...edits: Edit[]): Inputs =>
  each('page', values, (page) => together(...edits, asking({ page })))
const within = badge({ 'shop/urls': ['https://mall.example/heyu/'] })

export const page = {
  LISTING_MISMATCH: wrongSite(
    pages({
      'other id': { host: 'market.example', id: '4712' },
      'other host': { host: 'market2.example', id: '4711' },
      'other case': { host: 'Market.example', id: '4711' },
      'id a number': { host: 'market.example', id: 4711 },
      'id missing': { host: 'market.example' },
      nothing: {},
    }),
  ),
  LISTING_NOT_CLAIMED: wrongSite(
    pages(
      { 'a listing, badge has urls only': { host: 'market.example', id: '4711' } },
      badge({ 'shop/listing': undefined }),
    ),
  ),
  PAGE_MISSING: wrongSite(pages({ undefined, number: 1, array: ['https://heyu-tea.example/'], false: false })),
  PAGE_NOT_HTTPS: wrongSite({
    ...pages({
      http: 'http://heyu-tea.example/',
      'data:': 'data:text/html,https://heyu-tea.example/',
      'about:srcdoc': 'about:srcdoc',
      'blob:': 'blob:https://heyu-tea.example/0b1f',
      'file:': 'file:///heyu-tea.example/',
      'view-source:': 'view-source:https://heyu-tea.example/',
      'localhost without allowLocalhost': 'http://localhost:8080/',
    }),
    ...pages(
      {
        'http page of another host with allowLocalhost': 'http://heyu-tea.example/',
        'xlocalhost with it': 'http://xlocalhost/',
      },
      asking({ allowLocalhost: true }),
    ),
  }),
  PAGE_URL_AMBIGUOUS: wrongSite(
    pages(
      {
        'encoded slash': 'https://mall.example/heyu/a%2fb',
        'encoded slash, upper case': 'https://mall.example/heyu/a%2Fb',
        'encoded backslash': 'https://mall.example/heyu/a%5cb',
        'encoded backslash, upper case': 'https://mall.example/heyu/a%5Cb',
        'encoded dot inside a segment': 'https://mall.example/heyu/a%2Eb',
        'encoded dot segment within': 'https://mall.example/heyu/a/%2e%2e/',
        'encoded dot segment, a line break in it': 'https://mall.example/heyu/%2\ne%2\te/heyu/',
        'into the shop by an encoded dot-dot': 'https://mall.example/other/%2e%2e/heyu/',
        'out of the shop by an encoded slash': 'https://mall.example/heyu/..%2f..%2fother/',
      },
      within,
    ),
  ),
  PAGE_URL_INVALID: wrongSite(
    pages({
      empty: '',
      'no scheme': 'heyu-tea.example/',
      'fullwidth slash in host': 'https://heyu-tea.example／.evil.example/',
      'port 99999': 'https://heyu-tea.example:99999/',
    }),
  ),
  SHOP_MISMATCH: wrongSite(
    pages({
      'copied to other site': 'https://evil.example/',
      'suffix host': 'https://heyu-tea.example.evil.example/',
      'prefix host': 'https://xheyu-tea.example/',
      subdomain: 'https://a.heyu-tea.example/',
      port: 'https://heyu-tea.example:8443/',
      'trailing dot host': 'https://heyu-tea.example./',
      'userinfo as host': 'https://heyu-tea.example@evil.example/',
      'backslash host': 'https://evil.example\\@heyu-tea.example/',
      'homograph (Cyrillic a)': 'https://heyu-tea.ex\u0430mple/',
      "shop's address in the query": 'https://evil.example/?https://heyu-tea.example/',
      'localhost over https': 'https://localhost/',
    }),
  ),
  SHOP_PATH_MISMATCH: wrongSite(
    pages(
      {
        'parent path': 'https://mall.example/',
        'sibling path prefix': 'https://mall.example/heyu-2/',
        'dot-dot': 'https://mall.example/heyu/../other/',
        'encoded dot-dot': 'https://mall.example/heyu/%2e%2e/other/',
        'other case path': 'https://mall.example/Heyu/',
        'path in the fragment': 'https://mall.example/#/heyu/',
      },
      within,
    ),
  ),
  SHOP_URLS_NOT_CLAIMED: wrongSite(
    pages(
      { 'an address, badge has a listing only': 'https://market.example/?id=4711' },
      badge({ 'shop/urls': undefined }),
    ),
  ),
} satisfies Refusals
