import { city, DAY, NOW } from '@liangpai/world'
import { type Edit, setClaim } from '../edit.ts'
import type { Entities, LineName } from '../entities.ts'
import type { Random } from '../random.ts'
import { edge } from './clock.ts'
import { drawIssuerOrSuperior } from './draw.ts'

const STATUS = ['status', 'status_list']

/** Addresses of different shops. */
export const URLS = [
  ...city.shop.urls,
  'https://mall.example/heyu/',
  'https://mall.example/heyu/tea/',
  'https://mall.example/',
  'https://b.heyu-tea.example:8443/',
  'https://xn--fiq228c.example/',
  'https://a.b.c.d.example/~x/_y/-z/',
]
const LOCAL_URLS = ['http://heyu.localhost:8080/', 'https://localhost/', 'http://localhost/tea/']
const BAD_URLS = [
  'https://heyu-tea.example',
  'http://heyu-tea.example/',
  'https://heyu-tea.example:443/',
  'https://HEYU-tea.example/',
  'https://heyu-tea.example/a/../',
  'https://heyu-tea.example/a%2fb/',
  'https://heyu-tea.example//',
  'https://heyu-tea.example/?a',
  'https://a@heyu-tea.example/',
  'https://1.2.3.4/',
  'https://example/',
  'https://-a.example/',
  `https://${'a'.repeat(64)}.example/`,
  `https://heyu-tea.example/${'a'.repeat(300)}/`,
]
const LISTINGS = [
  city.listing,
  { host: 'market.example', id: 'a'.repeat(64) },
  { host: 'www.market.example', id: '~._-' },
]
const BAD_LISTINGS = [
  { host: 'market.example', id: 'a'.repeat(65) },
  { host: 'market.example', id: '4711\n' },
  { host: 'localhost', id: '1' },
  { host: 'Market.example', id: '1' },
  { host: 'market.example:443', id: '1' },
]
const NUMBERS = [
  city.badgeNo,
  '7K3M9QXW2BHJ',
  '00000000000',
  '0000000000A',
  'TEST0000000',
  'ZZZZZZZZZZZ',
  '23456789ABC',
]
const NAMES = ['清溪杂货', '荷雨 茶铺\u3000二店', 'a', '云'.repeat(64), '\u{20000}'.repeat(64), 'Café', "O'Neill & <b>"]
/** Texts that no name may be. */
const BAD_NAMES = [
  '',
  ' ',
  '\u3000',
  'Cafe\u0301',
  '云'.repeat(65),
  '\u{20000}'.repeat(65),
  '荷\u200b雨',
  1,
  null,
  ['荷雨'],
]
const PLEDGES = ['诚信经营', '云'.repeat(200), '\u{20000}'.repeat(200), '云'.repeat(201)]
const INDEXES = [0, 7, 8, 137, 8191, 8192, 131_071, 131_072, 2 ** 31, 2 ** 32 + 137, 2 ** 35 + 137, 2 ** 53 - 1]

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A badge number with its check character, found by trying all of them. */
function numbered(eleven: string): string {
  const weigh = (digit: number, factor: number) => Math.floor((digit * factor) / 32) + ((digit * factor) % 32)
  const sum = [...eleven].reduce(
    (total, character, at) => total + weigh(ALPHABET.indexOf(character), at % 2 === 0 ? 2 : 1),
    0,
  )
  return eleven + [...ALPHABET].find((_, digit) => (sum + digit) % 32 === 0)
}

/** A change of what a badge says: mostly one that a member might ask for, sometimes one step too far. */
export function mutateBadge(random: Random, line: LineName, entities: Entities): Edit[] {
  const good = line === 'local' && random.percent(70) ? LOCAL_URLS : URLS
  const url = () => random.pick(random.percent(5) ? BAD_URLS : good)
  switch (random.below(14)) {
    case 0:
      return [setClaim(['membership'], random.pick(['full', 'probationary', 'probationary', 'applicant', 'Full']))]
    case 1:
      return [setClaim(['facts'], random.pick([undefined, {}, { name: city.member }, { branch: '柳塘', note: 'x' }]))]
    case 2:
      return [
        setClaim(
          ['facts', random.pick(['name', 'branch', 'pledge'])],
          random.pick(random.percent(80) ? [...NAMES, ...PLEDGES] : BAD_NAMES),
        ),
      ]
    case 3:
      return [setClaim(['shop', 'name'], random.pick(random.percent(80) ? NAMES : BAD_NAMES))]
    case 4:
    case 5:
      return [setClaim(['shop', 'urls'], Array.from({ length: 1 + random.below(random.percent(10) ? 9 : 3) }, url))]
    case 6:
      return [
        setClaim(
          ['shop', 'listing'],
          random.pick([undefined, ...LISTINGS, ...(random.percent(30) ? BAD_LISTINGS : [])]),
        ),
        ...(random.percent(40) ? [setClaim(['shop', 'urls'], undefined)] : []),
      ]
    case 7:
      return [setClaim(['exp'], edge(random, NOW))]
    case 8:
      return [
        setClaim(['iat'], edge(random, NOW)),
        ...(random.percent(30) ? [setClaim(['exp'], edge(random, NOW + 400 * DAY))] : []),
      ]
    case 9:
      return [setClaim(['nbf'], random.percent(50) ? edge(random, NOW) : NOW - DAY + random.below(DAY))]
    case 10:
      return [setClaim([...STATUS, 'idx'], random.pick(INDEXES))]
    case 11: {
      const other = drawIssuerOrSuperior(random, entities)
      if (random.percent(50)) return [setClaim(['iss'], other.id)]
      return [setClaim([...STATUS, 'uri'], `${other.id}/statuses/${1 + random.below(2)}`)]
    }
    case 12: {
      const number = random.pick(NUMBERS)
      return [setClaim(['badge_no'], number.length === 11 ? numbered(number) : number)]
    }
    default:
      return [setClaim(['note'], { a: [1, null, '\u202e'] })]
  }
}
