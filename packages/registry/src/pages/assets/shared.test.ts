import { expect, test } from 'vitest'
import { tellApart } from './shared.js'

test.each([
  ['heyu-tea.example', 'heyu-tea.shop-sale.example', '', '.shop-sale'],
  ['heyu-tea.example', 'heyu-tee.example', 'a', 'e'],
  ['heyu-tea.example', 'other.test', 'heyu-tea.example', 'other.test'],
  ['heyu-tea.example', 'heyu-tea.example:8443', '', ':8443'],
  ['heyu-tea.example', 'm.heyu-tea.example', '', 'm.'],
])('%s and %s differ in "%s" and "%s"', (one, other, left, right) => {
  const [a, b] = tellApart(one, other)
  expect([a[1], b[1]]).toEqual([left, right])
  expect([a.join(''), b.join('')]).toEqual([one, other])
})
