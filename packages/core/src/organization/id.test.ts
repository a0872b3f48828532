import { expect, test } from 'vitest'
import { isId } from './id.ts'

test.each(['a', '顾清晏', 'x'.repeat(64), 'a b'])('%j is an id', (value) => {
  expect(isId(value)).toBe(true)
})

test.each(['', ' ', 'a ', ' a', '\u00a0a', 'a\u200b', 'x'.repeat(65), 7, null, ['a']])('%j is no id', (value) => {
  expect(isId(value)).toBe(false)
})
