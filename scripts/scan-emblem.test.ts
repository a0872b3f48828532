import { describe, expect, test } from 'vitest'
import { scanName, scanText } from './scan-emblem.mjs'

describe('finds', () => {
  test.each([
    '<span>☭</span>',
    'const mark = "★"',
    '诚信经营☆',
    'rating: ⭐⭐⭐',
    '🛠',
    '✯',
    '🏆',
    'U+1F3C6',
    '&#127942;',
    '⚒',
    'flag: 🇨🇳',
    "content: '\\262D'",
    "'\\u2605'",
    "'\\u{1F6E0}'",
    '&#9733;',
    '&#x262d;',
    '&starf;',
    '<path class="hammer-and-sickle">',
    'HammerSickleIcon',
    '<img class="party-emblem" src="x">',
    '<img src="data:image/png;base64,AAAA">',
    '<polygon points="50,5 61,40 98,40 68,62 79,96 50,75 21,96 32,62 2,40 39,40"/>',
  ])('%s', (text) => {
    expect(scanText('x.ts', text)).not.toEqual([])
  })

  test.each([
    'docs/star.svg',
    'packages/badge/src/emblem.ts',
    'docs/other.png',
    'public/logo.svg',
    'docs/党徽.md',
    'a.woff2',
  ])('the file %s', (file) => {
    expect(scanName(file)).not.toEqual([])
  })

  test('the line', () => {
    expect(scanText('x.ts', 'a\nb ★')).toEqual([{ file: 'x.ts', line: 2, what: expect.any(String) }])
  })
})

describe('leaves alone', () => {
  test.each([
    'No emblem, no flag, no star, no seal.',
    'a check ✓ and a cross ≠',
    'const start = 2605',
    'https://a.example/2605',
    'padStart(2, "0")',
    '<polygon points="0,0 4,0 2,4"/>',
    '<path d="M4 8.5 7 11.5 12 5"/>',
    '党徽党旗条例',
    'a picture that is made: data:image/svg+xml;base64,${drawn}',
  ])('%s', (text) => {
    expect(scanText('x.ts', text)).toEqual([])
  })

  test.each(['docs/badge.png', 'scripts/test.mjs', 'packages/core/src/start.ts', 'src/restart.ts'])(
    'the file %s',
    (file) => {
      expect(scanName(file)).toEqual([])
    },
  )
})
