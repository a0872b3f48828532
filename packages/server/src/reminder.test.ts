import { expect, test } from 'vitest'
import { isSoonDeleted } from './reminder.ts'

test('a deletion is said from seven days before the last day, not earlier', () => {
  expect(isSoonDeleted('2027-05-30', '2027-05-22')).toBe(false)
  expect(isSoonDeleted('2027-05-30', '2027-05-23')).toBe(true)
})

test('it is still said where a last day is over and nothing was deleted yet', () => {
  expect(isSoonDeleted('2027-05-30', '2027-06-02')).toBe(true)
})
