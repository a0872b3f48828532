import { expect, test } from 'vitest'
import { printable, printableLines } from './printable.ts'

test.each(['荷雨茶铺', 'Café 12', '👍🏽', 'ไทย', '10 %', 'a\u00a0b'])('%j is printed as it is', (text) => {
  expect(printable(text)).toBe(text)
})

test.each([
  ['an escape sequence', '\u001b[2Jx', '\\u001b[2Jx'],
  ['a control sequence introducer of one character', '\u009b31m', '\\u009b31m'],
  ['a carriage return, which overwrites a line', 'ok\rno', 'ok\\u000dno'],
  ['a line feed, which begins a forged line', 'a\nb', 'a\\u000ab'],
  ['a direction override', '\u202egpj.exe', '\\u202egpj.exe'],
  ['a direction isolate', 'a\u2067b', 'a\\u2067b'],
  ['a line separator', 'a\u2028b', 'a\\u2028b'],
  ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
  ['a character of private use', '\ue863', '\\ue863'],
  ['a tag beyond the basic plane', '\u{e0041}', '\\udb40\\udc41'],
  ['half of a character', 'a\ud800', 'a\\ud800'],
])('%s is written as its code', (_, text, printed) => expect(printable(text)).toBe(printed))

test('lines of JSON stay lines, and the same JSON', () => {
  const value = { name: 'a\u001b\u009b\u202e\u{e0041}\nb' }
  const text = printableLines(JSON.stringify(value, null, 2))
  expect(text.split('\n')).toHaveLength(3)
  for (const character of ['\u001b', '\u009b', '\u202e', '\u{e0041}']) expect(text).not.toContain(character)
  expect(JSON.parse(text)).toEqual(value)
})
