import { expect, test } from 'vitest'
import { shortCustomProperties, shortValues } from './customProperties.ts'

test('a property has one short name where it is set and where it is used, the most frequent the shortest', () => {
  const sheet = '.badge{--paper:#fff;--ink-2:#000}a{color:var(--ink-2);background:var(--paper);fill:var(--ink-2)}'
  expect(shortCustomProperties(sheet)).toBe(
    '.badge{--b:#fff;--a:#000}a{color:var(--a);background:var(--b);fill:var(--a)}',
  )
})

test('a property that a page sets keeps its name', () => {
  const sheet = '.wide{--lines:var(--liangpai-card-lines, 2);height:var(--lines)}'
  expect(shortCustomProperties(sheet)).toBe('.wide{--a:var(--liangpai-card-lines, 2);height:var(--a)}')
})

test('a property of the sheet without a value in it ends the build', () => {
  expect(() => shortCustomProperties('a{color:var(--ink)}')).toThrow('no value for --ink')
})

test('a value is written without the spaces and doubled digits that mean nothing', () => {
  const sheet = '.badge{--paper: #ffffff;--shadow: rgba(0, 0, 0, .4)}.dark{--paper: #0e1311}a:hover{top: 0}'
  expect(shortValues(sheet)).toBe('.badge{--paper:#fff;--shadow:rgba(0,0,0,.4)}.dark{--paper:#0e1311}a:hover{top: 0}')
})
