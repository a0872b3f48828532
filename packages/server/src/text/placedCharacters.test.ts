import { expect, test } from 'vitest'
import { placeCharacters } from './placedCharacters.ts'

const decoder = new TextDecoder('gb18030')

/** The cells of GBK that held characters of private use, row by row, and the private code of the first of each run. */
const cells = [
  [0xa3a0, 0xe5e5, 1],
  [0xa2e3, 0xe76c, 1],
  [0xa6d9, 0xe78d, 7],
  [0xa6ec, 0xe794, 2],
  [0xa6f3, 0xe796, 1],
  [0xa8bc, 0xe7c7, 1],
  [0xa8bf, 0xe7c8, 1],
  [0xa989, 0xe7e7, 13],
  [0xfe50, 0xe815, 47],
  [0xfe80, 0xe844, 33],
] as const

/** WHATWG leaves their two bytes in private use; GB 18030 has them by four bytes since 2005. */
const fourBytes: Record<number, number> = {
  0xe816: 0x20087,
  0xe817: 0x20089,
  0xe818: 0x200cc,
  0xe831: 0x215d7,
  0xe83b: 0x2298f,
  0xe855: 0x241fe,
}

test.each(cells)(
  'cells from %i on, private from %i on, are placed as the decoder of this platform has them',
  (cell, first, count) => {
    for (let i = 0; i < count; i++) {
      const bytes = [(cell + i) >> 8, (cell + i) & 0xff]
      const placed = fourBytes[first + i]
      const expected = placed === undefined ? decoder.decode(new Uint8Array(bytes)) : String.fromCodePoint(placed)
      expect(placeCharacters(String.fromCodePoint(first + i)), (first + i).toString(16)).toBe(expected)
    }
  },
)

test('a name with U+E863 is that with U+4DAE', () => {
  expect(placeCharacters('王\ue863')).toBe('王䶮')
})

test.each(['\ue000', '\ue5e4', '\ue76b', '\ue797', '\ue814', '\ue865', '\uf8ff', '\u{f0000}', '\u{10fffd}'])(
  '%j has no place and stays',
  (text) => expect(placeCharacters(text)).toBe(text),
)
