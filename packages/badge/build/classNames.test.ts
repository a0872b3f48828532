import { expect, test } from 'vitest'
import { shortClassNames } from './classNames.ts'

const template = "html`<div class=\"badge ${theme} ${isOff ? 'hidden' : ''}\"><a class=${isBox ? 'badge' : nothing}>`"

test('a class name in a template and its rule get the same short name, the most frequent the shortest', () => {
  const { template: shorten, sheet } = shortClassNames([template])
  expect(shorten(template)).toBe(
    "html`<div class=\"a ${theme} ${isOff ? 'b' : ''}\"><a class=${isBox ? 'a' : nothing}>`",
  )
  expect(sheet('.badge.hidden{margin:.5em}')).toBe('.a.b{margin:.5em}')
})

test('a class name that comes from data keeps its word', () => {
  expect(shortClassNames([template]).sheet('.dark .badge{}')).toBe('.dark .a{}')
})

test('after 26 names come two letters', () => {
  const many = Array.from({ length: 28 }, (_, index) => `html\`<i class="name-${String(index).padStart(2, '0')}">\``)
  const { sheet } = shortClassNames(many)
  expect(['.name-00', '.name-25', '.name-26', '.name-27'].map(sheet)).toEqual(['.a', '.z', '.aa', '.ab'])
})
