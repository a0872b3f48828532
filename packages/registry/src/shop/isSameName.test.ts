import { expect, test } from 'vitest'
import { isSameName } from './isSameName.ts'

test.each([
  ['荷雨茶铺', ' 荷雨茶铺 ', true],
  ['望舒 纸艺', '望舒　　纸艺', true],
  ['Tea', 'Ｔｅａ', true],
  ['望舒 纸艺', '望舒纸艺', false],
  ['荷雨茶铺', '荷雨', false],
  ['荷雨茶铺', '', false],
])('the name %s is typed as %j: %s', (name, typed, isSame) => {
  expect(isSameName(typed, name)).toBe(isSame)
})
