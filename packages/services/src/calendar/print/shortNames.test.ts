import { expect, test } from 'vitest'
import { shortNames } from './shortNames.ts'

test.each<[string, string[], string[]]>([
  ['what they begin and end with', ['云汀市柳塘网商党支部', '云汀市青枫网商党支部'], ['柳塘', '青枫']],
  ['what they end with', ['柳塘网商党支部', '石桥网商党支部', '柳塘网商党支部'], ['柳塘', '石桥', '柳塘']],
  ['whole words of another script', ['Liutang Branch', 'Dutang Branch'], ['Liutang', 'Dutang']],
])('names lose %s', (_what, names, short) => {
  expect(shortNames(names)).toEqual(short)
})

test.each<[string, string[]]>([
  ['of which there is one', ['柳塘网商党支部', '柳塘网商党支部']],
  ['that one character tells apart', ['柳塘第一支部', '柳塘第二支部']],
  ['of which one is the beginning of another', ['柳塘支部', '柳塘支部一组']],
  ['that overlap themselves', ['柳柳', '柳柳柳']],
  ['that have nothing in common', ['柳塘', '青枫街道']],
])('names %s stay whole', (_what, names) => {
  expect(shortNames(names)).toEqual(names)
})

test('no names have none', () => {
  expect(shortNames([])).toEqual([])
})
