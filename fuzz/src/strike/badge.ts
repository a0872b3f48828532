import type { Cast, Player } from '../cast.ts'
import { NOW } from '../bases.ts'
import type { Dice } from '../dice.ts'
import type { Edit, Path } from '../edit.ts'
import { edge } from './clock.ts'

const DAY = 86_400
const set = (at: Path, to: unknown): Edit => ({ do: 'set', in: 'payload', at, to })
const STATUS = ['status', 'status_list']

/** Addresses of shops; no two are of one shop. */
export const URLS = [
  'https://heyu-tea.example/',
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
  { host: 'market.example', id: '4711' },
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
  '7K3M9QXW2BHK',
  '7K3M9QXW2BHJ',
  '00000000000',
  '0000000000A',
  'TEST0000000',
  'ZZZZZZZZZZZ',
  '23456789ABC',
]
const NAMES = ['清溪杂货', '荷雨 茶铺\u3000二店', 'a', '云'.repeat(64), '\u{20000}'.repeat(64), 'Café', "O'Neill & <b>"]
/** Texts one step too far. */
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

/** A badge number with the check character that belongs to it, found by trying. */
function numbered(eleven: string): string {
  const weigh = (digit: number, factor: number) => Math.floor((digit * factor) / 32) + ((digit * factor) % 32)
  const sum = [...eleven].reduce((total, it, at) => total + weigh(ALPHABET.indexOf(it), at % 2 === 0 ? 2 : 1), 0)
  return eleven + [...ALPHABET].find((_, digit) => (sum + digit) % 32 === 0)
}

/** A change of what a badge says: most of them a member might ask for, some are one step too far. */
export function strikeBadge(dice: Dice, line: string, cast: Cast): Edit[] {
  const good = line === 'local' && dice.percent(70) ? LOCAL_URLS : URLS
  const url = () => dice.pick(dice.percent(5) ? BAD_URLS : good)
  switch (dice.below(14)) {
    case 0:
      return [set(['membership'], dice.pick(['full', 'probationary', 'probationary', 'applicant', 'Full']))]
    case 1:
      return [set(['facts'], dice.pick([undefined, {}, { name: '沈书遥' }, { branch: '柳塘', note: 'x' }]))]
    case 2:
      return [
        set(
          ['facts', dice.pick(['name', 'branch', 'pledge'])],
          dice.pick(dice.percent(80) ? [...NAMES, ...PLEDGES] : BAD_NAMES),
        ),
      ]
    case 3:
      return [set(['shop', 'name'], dice.pick(dice.percent(80) ? NAMES : BAD_NAMES))]
    case 4:
    case 5:
      return [set(['shop', 'urls'], Array.from({ length: 1 + dice.below(dice.percent(10) ? 9 : 3) }, url))]
    case 6:
      return [
        set(['shop', 'listing'], dice.pick([undefined, ...LISTINGS, ...(dice.percent(30) ? BAD_LISTINGS : [])])),
        ...(dice.percent(40) ? [set(['shop', 'urls'], undefined)] : []),
      ]
    case 7:
      return [set(['exp'], edge(dice, NOW))]
    case 8:
      return [set(['iat'], edge(dice, NOW)), ...(dice.percent(30) ? [set(['exp'], edge(dice, NOW + 400 * DAY))] : [])]
    case 9:
      return [set(['nbf'], dice.percent(50) ? edge(dice, NOW) : NOW - DAY + dice.below(DAY))]
    case 10:
      return [set([...STATUS, 'idx'], dice.pick(INDEXES))]
    case 11: {
      const other = dice.pick(Object.values(cast.lines)).at(-1 - dice.below(2)) as Player
      if (dice.percent(50)) return [set(['iss'], other.id)]
      return [set([...STATUS, 'uri'], `${other.id}/statuses/${1 + dice.below(2)}`)]
    }
    case 12: {
      const number = dice.pick(NUMBERS)
      return [set(['badge_no'], number.length === 11 ? numbered(number) : number)]
    }
    default:
      return [set(['note'], { a: [1, null, '\u202e'] })]
  }
}
