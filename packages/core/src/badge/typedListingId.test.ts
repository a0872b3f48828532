import { expect, test } from 'vitest'
import { readListingId } from '../index.ts'

const readId = (typed: string) => {
  const result = readListingId(typed)
  return 'id' in result ? result.id : result.fault
}

test.each([
  ['a number', '712345678901234567', '712345678901234567'],
  ['a name', 'heyu-tea_1.shop~2', 'heyu-tea_1.shop~2'],
  ['an apostrophe that makes it text', "'712345678901234567", '712345678901234567'],
  ['a full-width apostrophe', '＇4711', '4711'],
  ['quotation marks', '“4711”', '4711'],
  ['blanks around and between', ' 7123 4567\u30008901 ', '712345678901'],
  ['full width', '４７１１', '4711'],
  ['a zero-width space', '47\u200b11', '4711'],
  ['leading zeros', '0070057310', '0070057310'],
  ['a formula that makes it text', '="0070057310"', '0070057310'],
  ['letters that look like an exponent', '7E17', '7E17'],
])('%s is read as the id of a shop', (_, typed, id) => expect(readId(typed)).toBe(id))

test.each([
  '7.12E+17',
  '7.12e+17',
  '7.12E17',
  '7,12E+17',
  '7E+17',
  '７．１２Ｅ＋１７',
  ' 7.12345678901235E+017 ',
  '4711.0',
  "'7.12E+17",
  '="7.12E+17"',
])('%j is refused: a spreadsheet has rounded it', (typed) => expect(readId(typed)).toBe('LISTING_ID_ROUNDED'))

test.each(['', 'https://market.example/4711', 'a b', '荷雨', '#N/A', 'a'.repeat(65), '47/11'])(
  '%j is refused as the id of a shop',
  (typed) => expect(readId(typed)).toBe('LISTING_ID_INVALID'),
)
