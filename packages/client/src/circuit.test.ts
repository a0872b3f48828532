import { expect, test } from 'vitest'
import { createCircuit } from './circuit.ts'

function circuitAt() {
  let now = 0
  const circuit = createCircuit(() => now)
  return { circuit, pass: (milliseconds: number) => (now += milliseconds) }
}

const fail = ({ circuit }: ReturnType<typeof circuitAt>, times: number) => {
  for (let time = 0; time < times; time++) circuit.failed()
}

test('rests a host after five failures in a row, not after four', () => {
  const at = circuitAt()
  fail(at, 4)
  expect(at.circuit.allows()).toBe(true)
  at.circuit.succeeded()
  fail(at, 4)
  expect(at.circuit.allows()).toBe(true)
  fail(at, 1)
  expect(at.circuit.allows()).toBe(false)
})

test('lets one request try a rested host, and believes it', () => {
  const at = circuitAt()
  fail(at, 5)
  at.pass(30_001)
  expect([at.circuit.allows(), at.circuit.allows()]).toEqual([true, false])
  at.circuit.failed()
  expect(at.circuit.allows()).toBe(false)
  at.pass(30_001)
  expect(at.circuit.allows()).toBe(true)
  at.circuit.succeeded()
  expect([at.circuit.allows(), at.circuit.allows()]).toEqual([true, true])
})

test('a try that was called off leaves the next one to another', () => {
  const at = circuitAt()
  fail(at, 5)
  at.pass(30_001)
  expect(at.circuit.allows()).toBe(true)
  at.circuit.forget()
  expect(at.circuit.allows()).toBe(true)
})

test('rests for as long as the host asks, and no longer than ten minutes', () => {
  const at = circuitAt()
  at.circuit.rest(60_000)
  at.pass(59_999)
  expect(at.circuit.allows()).toBe(false)
  at.pass(2)
  expect(at.circuit.allows()).toBe(true)
  at.circuit.rest(1e12)
  at.pass(600_001)
  expect(at.circuit.allows()).toBe(true)
})
