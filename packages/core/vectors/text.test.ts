import { expect, test } from 'vitest'
import { isText } from '../src/issue/index.ts'
import { forbiddenRanges } from './text.ts'

test('of all characters, exactly those of the ranges of PROFILE 1 are refused in text', () => {
  const other: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    // Of the last two planes, which are refused whole, a part is enough.
    if (code > 0xf0000 && code < 0x10ffff && code % 251 > 0) continue
    const isSurrogate = code >= 0xd800 && code <= 0xdfff
    const character = String.fromCodePoint(code)
    // Some characters are not in NFC wherever they stand: another reason to refuse them.
    if (isSurrogate || character.normalize() !== character) continue
    const isForbidden = forbiddenRanges.some(({ first, last }) => code >= first && code <= last)
    if (isText(`云 ${character}`, 3) === isForbidden) other.push(`U+${code.toString(16)}`)
  }
  expect(other).toEqual([])
})
