import { expect, test } from 'vitest'
import { CircuitBreaker } from './circuitBreaker.ts'

function createBreaker() {
  let now = 0
  const breaker = new CircuitBreaker(() => now)
  return { breaker, advance: (milliseconds: number) => (now += milliseconds) }
}

const fail = (breaker: CircuitBreaker, times: number) => {
  for (let time = 0; time < times; time++) breaker.failed()
}

test('CircuitBreaker opens after five consecutive failures, not after four', () => {
  const { breaker } = createBreaker()
  fail(breaker, 4)
  expect(breaker.tryAcquire()).toBe(true)
  breaker.succeeded()
  fail(breaker, 4)
  expect(breaker.tryAcquire()).toBe(true)
  fail(breaker, 1)
  expect(breaker.tryAcquire()).toBe(false)
})

test('CircuitBreaker lets one request probe after the rest, and its outcome decides', () => {
  const { breaker, advance } = createBreaker()
  fail(breaker, 5)
  advance(30_001)
  expect([breaker.tryAcquire(), breaker.tryAcquire()]).toEqual([true, false])
  breaker.failed()
  expect(breaker.tryAcquire()).toBe(false)
  advance(30_001)
  expect(breaker.tryAcquire()).toBe(true)
  breaker.succeeded()
  expect([breaker.tryAcquire(), breaker.tryAcquire()]).toEqual([true, true])
})

test('CircuitBreaker lets another request probe when the first was aborted', () => {
  const { breaker, advance } = createBreaker()
  fail(breaker, 5)
  advance(30_001)
  expect(breaker.tryAcquire()).toBe(true)
  breaker.release()
  expect(breaker.tryAcquire()).toBe(true)
})

test('CircuitBreaker stays open for as long as the host asks, at most ten minutes', () => {
  const { breaker, advance } = createBreaker()
  breaker.openFor(60_000)
  advance(59_999)
  expect(breaker.tryAcquire()).toBe(false)
  advance(2)
  expect(breaker.tryAcquire()).toBe(true)
  breaker.openFor(1e12)
  advance(600_001)
  expect(breaker.tryAcquire()).toBe(true)
})
