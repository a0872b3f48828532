import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatBadgeNo, parseBadgeNo, readBadgeNo } from '../index.ts'
import { drawBadgeNo } from '../issue/index.ts'

const badgeNo = '7K3M9QXW2BHK'
const registries = ['https://badge.example', 'http://localhost:8787', new URL('https://亮牌.中国').origin]
const SPELLINGS: [string, string][] = [
  ['as printed', '7K3M-9QXW-2BHK'],
  ['in one', badgeNo],
  ['in lower case', '7k3m-9qxw-2bhk'],
  ['full-width', '７Ｋ３Ｍ－９ＱＸＷ－２ＢＨＫ'],
  ['full-width in lower case', '７ｋ３ｍ　９ｑｘｗ　２ｂｈｋ'],
  ['a dash of a Chinese keyboard', '7K3M——9QXW——2BHK'],
  ['an en dash', '7K3M–9QXW–2BHK'],
  ['a minus sign', '7K3M−9QXW−2BHK'],
  ['a non-breaking hyphen', '7K3M\u20119QXW\u20112BHK'],
  ['a small hyphen', '7K3M﹣9QXW﹣2BHK'],
  ['a wave dash', '7K3M〜9QXW〜2BHK'],
  ['non-breaking spaces', '7K3M\u00a09QXW\u00a02BHK'],
  ['tabs and line breaks', '\t7K3M\r\n9QXW\u0085\u20282BHK\n'],
  ['zero-width characters', '\u200b7K3M\u200d-\u20609QXW-2BHK\ufeff'],
  ['soft hyphens', '7K3M\u00ad9QXW\u00ad2BHK'],
  ['bidirectional marks', '\u202a7K3M-9QXW-2BHK\u202c\u200e'],
  ['a variation selector', '7K3M-9QXW-2BHK\ufe0f'],
  ['straight quotation marks', '"7K3M-9QXW-2BHK"'],
  ['curly quotation marks', '“7K3M-9QXW-2BHK”'],
  ['single quotation marks', '‘7K3M-9QXW-2BHK’'],
  ['corner brackets', '「7K3M-9QXW-2BHK」'],
  ['white corner brackets', '『7K3M-9QXW-2BHK』'],
  ['guillemets', '«7K3M-9QXW-2BHK»'],
]

describe('a badge number as typed', () => {
  test.each(SPELLINGS)('%s is parsed and read', (_, typed) => {
    expect(parseBadgeNo(typed)).toBe(badgeNo)
    expect(readBadgeNo(typed)).toEqual({ badgeNo })
  })

  test('I, L and O are read as digits', () => {
    const like = '0123-4567-89AE'
    expect(parseBadgeNo('01ABCDEFGHJ')).toBeUndefined()
    expect(parseBadgeNo(like.replace('0', 'o').replace('1', 'l'))).toBe(parseBadgeNo(like))
    expect(parseBadgeNo(like.replace('0', 'O').replace('1', 'i'))).toBe(parseBadgeNo(like))
  })

  test.each([
    ['words before', '标识编号：7K3M-9QXW-2BHK'],
    ['a word directly before', '编号7K3M9QXW2BHK'],
    ['English words and a full stop before', 'Badge no. 7K3M-9QXW-2BHK'],
    ['English words before', 'Badge number 7K3M9QXW2BHK'],
    ['English words before and blanks within', 'The code is 7K3M 9QXW 2BHK'],
    ['a word of the same letters before', 'NO-7K3M-9QXW-2BHK'],
    ['a number sign before', '#7K3M-9QXW-2BHK'],
    ['№ before', '№ 7K3M-9QXW-2BHK'],
    ['a full stop behind', '7K3M-9QXW-2BHK。'],
    ['brackets', '（7K3M-9QXW-2BHK）'],
    ['backquotes', '`7K3M-9QXW-2BHK`'],
    ['words behind', '7K3M-9QXW-2BHK，请核对'],
    ['English words behind', 'See 7K3M-9QXW-2BHK, please'],
    ['an order number before', '订单 202611281234，编号 7K3M-9QXW-2BHK'],
    ['a telephone number behind', '7K3M-9QXW-2BHK 电话 13800138000'],
    ['a shop address before', 'https://shop.example/ 编号 7K3M-9QXW-2BHK'],
  ])('%s: it is read', (_, typed) => {
    expect(readBadgeNo(typed)).toEqual({ badgeNo })
  })

  test.each([
    ['a verify address', 'https://badge.example/verify/7K3M9QXW2BHK'],
    ['with query and fragment', 'https://badge.example/verify/7K3M9QXW2BHK?lang=en&from=groupmessage#x'],
    ['without scheme', 'badge.example/verify/7K3M-9QXW-2BHK'],
    ['in capitals', 'HTTPS://BADGE.EXAMPLE/verify/7k3m9qxw2bhk'],
    ['with http', 'http://badge.example/verify/7K3M9QXW2BHK'],
    ['with its port', 'https://badge.example:443/verify/7K3M9QXW2BHK'],
    ['full-width', 'ｈｔｔｐｓ：／／ｂａｄｇｅ．ｅｘａｍｐｌｅ／ｖｅｒｉｆｙ／７Ｋ３Ｍ９ＱＸＷ２ＢＨＫ'],
    ['a full stop behind', 'https://badge.example/verify/7K3M9QXW2BHK。'],
    ['words around', '核验：https://badge.example/verify/7K3M9QXW2BHK，谢谢'],
    ['a word directly before its host', '核验badge.example/verify/7K3M9QXW2BHK'],
    ['English words behind', 'https://badge.example/verify/7K3M9QXW2BHK is mine'],
    ['quotation marks', '“https://badge.example/verify/7K3M9QXW2BHK”'],
    ['angle brackets', '<https://badge.example/verify/7K3M9QXW2BHK>'],
    ['a slash behind', 'https://badge.example/verify/7K3M9QXW2BHK/'],
    ['escaped dashes', 'https://badge.example/verify/7K3M%E2%80%949QXW%E2%80%942BHK'],
    ['an escaped zero-width character', 'https://badge.example/verify/%E2%80%8B7K3M9QXW2BHK'],
    ['an address of its bundle', 'https://badge.example/badges/7K3M9QXW2BHK/bundle'],
    ['an address of its picture', 'https://badge.example/badges/7K3M9QXW2BHK.png'],
    ['with the number before', '7K3M-9QXW-2BHK https://badge.example/verify/7K3M9QXW2BHK'],
    ['in a formula', '=HYPERLINK("https://badge.example/verify/7K3M9QXW2BHK","7K3M-9QXW-2BHK")'],
    ['of another registry of the list', 'http://localhost:8787/verify/7K3M9QXW2BHK'],
    ['a Chinese host name', 'https://亮牌.中国/verify/7K3M9QXW2BHK'],
  ])('an address of a registry, %s: it is read', (_, typed) => {
    expect(readBadgeNo(typed, registries)).toEqual({ badgeNo })
  })

  test.each([
    ['nothing', '', 'BADGE_NO_CHARACTERS'],
    ['white space', ' ', 'BADGE_NO_CHARACTERS'],
    ['Chinese words alone', '我的标识', 'BADGE_NO_CHARACTERS'],
    ['one character short', '7K3M-9QXW-2BH', 'BADGE_NO_LENGTH'],
    ['one character too many', '7K3M-9QXW-2BHKK', 'BADGE_NO_LENGTH'],
    ['a word glued to it', 'NO7K3M9QXW2BHK', 'BADGE_NO_LENGTH'],
    ['twice in one', '7K3M9QXW2BHK7K3M9QXW2BHK', 'BADGE_NO_LENGTH'],
    ['the letter U', '7K3M-9QXW-2BHU', 'BADGE_NO_CHARACTERS'],
    ['full stops between its groups', '7K3M.9QXW.2BHK', 'BADGE_NO_CHARACTERS'],
    ['a letter of another alphabet', '7К3M-9QXW-2BHK', 'BADGE_NO_CHARACTERS'],
    ['a wrong character', '7K3M-9QXW-2BHM', 'BADGE_NO_CHECK'],
    ['a wrong character behind words', '编号：7K3M-9QXW-2BHM', 'BADGE_NO_CHECK'],
    ['a wrong character in an address', 'https://badge.example/verify/7K3M9QXW2BHM', 'BADGE_NO_CHECK'],
    ['two numbers', '7K3M-9QXW-2BHK, 9ZZZ-8YYY-7XX2', 'BADGE_NO_SEVERAL'],
    ['two numbers with a blank between', '7K3M9QXW2BHK 9ZZZ8YYY7XX2', 'BADGE_NO_SEVERAL'],
    [
      'a number and another in an address',
      '9ZZZ-8YYY-7XX2 https://badge.example/verify/7K3M9QXW2BHK',
      'BADGE_NO_SEVERAL',
    ],
    [
      'two addresses of registries',
      'https://badge.example/verify/7K3M9QXW2BHK http://localhost:8787/verify/9ZZZ8YYY7XX2',
      'BADGE_NO_SEVERAL',
    ],
    [
      'a formula that shows another number than it links to',
      '=HYPERLINK("https://badge.example/verify/7K3M9QXW2BHK","9ZZZ-8YYY-7XX2")',
      'BADGE_NO_SEVERAL',
    ],
    ['an address cut short', 'https://badge.example/verify/7K3M9QXW code', 'BADGE_NO_LENGTH'],
    ['an address of another site', 'https://strange.example/verify/7K3M9QXW2BHK', 'BADGE_NO_OTHER_SITE'],
    ['an address of another site without scheme', 'strange.example/verify/7K3M9QXW2BHK', 'BADGE_NO_OTHER_SITE'],
    ['a host that ends like a registry', 'https://xbadge.example/verify/7K3M9QXW2BHK', 'BADGE_NO_OTHER_SITE'],
    [
      'a host that begins like a registry',
      'https://badge.example.evil.example/verify/7K3M9QXW2BHK',
      'BADGE_NO_OTHER_SITE',
    ],
    [
      'a registry as the user of another host',
      'https://badge.example@evil.example/verify/7K3M9QXW2BHK',
      'BADGE_NO_OTHER_SITE',
    ],
    ['a registry on another port', 'https://badge.example:8443/verify/7K3M9QXW2BHK', 'BADGE_NO_OTHER_SITE'],
  ])('%s is refused', (_, typed, fault) => {
    expect(readBadgeNo(typed, registries)).toEqual({ fault })
    expect(parseBadgeNo(typed)).toBeUndefined()
  })

  test.each([undefined, null, 7, ['7K3M9QXW2BHK']])('%j is refused', (typed) => {
    expect(readBadgeNo(typed as never)).toEqual({ fault: 'BADGE_NO_CHARACTERS' })
    expect(parseBadgeNo(typed as never)).toBeUndefined()
  })

  test('a registry that is no origin is a mistake of the caller', () => {
    const read = () => readBadgeNo('https://badge.example/verify/7K3M9QXW2BHK', ['badge.example'])
    expect(read).toThrow(expect.objectContaining({ code: 'REGISTRY_INVALID' }))
  })

  test('no address is read without registries', () => {
    expect(readBadgeNo('https://badge.example/verify/7K3M9QXW2BHK')).toEqual({ fault: 'BADGE_NO_LENGTH' })
  })

  const words = fc.constantFrom(
    'no',
    'No.',
    'Badge no',
    'ID',
    '编号：',
    '编号 ',
    'the number',
    'REF',
    'shop A',
    'verification',
    '7',
  )
  const separator = fc.constantFrom('', ' ', '-', ' - ', '\u3000', '——')

  test('words before a number leave it that number or unreadable, never another', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '：', ': ', '-', '', '\n'), separator, (word, between, gap) => {
        const number = drawBadgeNo()
        const [a, b, c] = formatBadgeNo(number).split('-')
        const read = readBadgeNo(`${word}${between}${a}${gap}${b}${gap}${c}`)
        if ('badgeNo' in read) expect(read.badgeNo).toBe(number)
      }),
      { numRuns: 3000 },
    )
  })

  test('a word of another length than four does not complete a number that is cut', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 11 }), separator, (word, length, gap) => {
        const cut = formatBadgeNo(drawBadgeNo().slice(0, length)).replaceAll('-', gap)
        expect(readBadgeNo(`徽章，${word} ${cut}`)).not.toHaveProperty('badgeNo')
      }),
      { numRuns: 3000 },
    )
  })

  test('any text is read as a canonical number or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const read = readBadgeNo(a + b, registries)
        if ('badgeNo' in read) expect(parseBadgeNo(read.badgeNo)).toBe(read.badgeNo)
        else expect(read.fault).toMatch(/^BADGE_NO_/)
      }),
    )
  })
})

test.each(['7K3M-9QXW-2BHK', '7K3M-9QXW', '党员', ''])(
  'formatBadgeNo leaves %j, which is not canonical, as it is',
  (typed) => {
    expect(formatBadgeNo(typed)).toBe(typed)
  },
)
