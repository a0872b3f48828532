import { expect, test } from 'vitest'
import { createLimit } from './limit.ts'

const clock = { now: 0 }
const limitOf = (burst: number, secondsEach: number) => createLimit({ burst, secondsEach, now: () => clock.now })

test('an address waits once its burst is spent, and another address does not', () => {
  const limit = limitOf(3, 2)
  for (let i = 0; i < 3; i++) expect(limit.take('a')).toBe(0)
  expect([limit.take('a'), limit.take('b')]).toEqual([2, 0])
})

test('a bucket refills by one try each period', () => {
  const limit = limitOf(1, 10)
  limit.take('a')
  clock.now += 4
  expect(limit.take('a')).toBe(6)
  clock.now += 6
  expect(limit.take('a')).toBe(0)
})

test('a try that was refused does not make the wait longer', () => {
  const limit = limitOf(1, 10)
  limit.take('a')
  for (let i = 0; i < 50; i++) expect(limit.take('a')).toBe(10)
  clock.now += 10
  expect(limit.take('a')).toBe(0)
})

test('an address waits no longer because the clock went back', () => {
  const limit = limitOf(2, 10)
  for (let i = 0; i < 3; i++) limit.take('a')
  clock.now -= 3600
  expect(limit.take('a')).toBe(10)
})

test('to ask how long an address waits counts nothing', () => {
  const limit = limitOf(1, 10)
  for (let i = 0; i < 50; i++) expect(limit.wait('a')).toBe(0)
  expect(limit.take('a')).toBe(0)
  expect(limit.wait('a')).toBe(10)
  clock.now += 10
  expect([limit.wait('a'), limit.take('a')]).toEqual([0, 0])
})
