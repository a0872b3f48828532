import { host, schemaRefusals } from '@liangpai/core/organization/schema'
import { refusals } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { readColumn } from './column.ts'

test('a column is read as its schema describes it', () => {
  expect(readColumn(host, '{"kind":"village","name":"柳塘村"}', 'host')).toEqual({ kind: 'village', name: '柳塘村' })
})

test.each([
  ['no JSON', '{"kind":'],
  ['another shape', '{"kind":"village"}'],
  ['a text nobody could be shown', '{"kind":"village","name":"柳\\u202e塘"}'],
  ['a member nobody wrote', '{"kind":"village","name":"柳塘村","members":3}'],
])('a column with %s is refused: rowDamaged', (_what, text) => {
  expect(() => readColumn(host, text, 'host')).toThrow(expect.objectContaining({ code: 'rowDamaged' }))
})

test('every code by which a schema refuses has words', () => {
  expect(schemaRefusals.filter((code) => !Object.hasOwn(refusals, code))).toEqual([])
})
