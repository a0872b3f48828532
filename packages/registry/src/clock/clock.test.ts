import { beforeEach, expect, test } from 'vitest'
import type { Belief } from './belief.ts'
import { Clock } from './clock.ts'

const NOON = 1_795_492_800
const HOUR = 3600
const DAY = 86_400

let machine: { passed: number; wrong: number }
let clock: Clock

const truth = () => NOON + machine.passed
const start = (boot = 'today') =>
  new Clock({ wall: () => truth() + machine.wrong, uptime: () => 1000 + machine.passed, boot })
const look = (remembered?: Belief, database?: number) => clock.settle({ remembered, database })

beforeEach(() => {
  machine = { passed: 0, wrong: 0 }
  clock = start()
  look()
})

test('a clock that leaps is not followed even before the next look', () => {
  machine.wrong = DAY
  machine.passed += 2
  expect(clock.now()).toBe(truth())
  expect(clock.doubt).toEqual({ why: 'clockLeapt', by: DAY })
  machine.wrong = 0
  expect(clock.doubt).toBeUndefined()
})

test('a clock that nobody has judged yet is the wall clock', () => {
  machine.wrong = DAY
  clock = start()
  expect(clock.now()).toBe(truth() + DAY)
  expect(clock.doubt).toBeUndefined()
})

test('a process that starts goes on from what another has remembered', () => {
  const remembered = look()
  machine.passed += HOUR
  machine.wrong = DAY
  clock = start()
  look(remembered)
  expect(clock.now()).toBe(truth())
})

test('what people say in one process counts in all', () => {
  machine.wrong = DAY
  const remembered = look()
  const command = start()
  command.settle({ remembered, database: undefined })
  const accepted = command.accepted()
  machine.passed += 5
  look(accepted)
  expect(clock.now()).toBe(truth() + DAY)
  expect(clock.doubt).toBeUndefined()
})

test('what people say on another machine counts where the clock agrees', () => {
  const accepted = { ...clock.accepted(), boot: 'of another machine', uptime: 5, time: truth() + HOUR }
  machine.wrong = HOUR
  machine.passed += 5
  look({ ...accepted, wall: accepted.time })
  expect(clock.doubt).toBeUndefined()
  machine.wrong = 0
  expect(look({ ...accepted, wall: accepted.time, accepted: 2 }).time).toBeCloseTo(truth() - 5 + HOUR, 1)
  expect(clock.doubt).toMatchObject({ why: 'clockLeapt' })
})

test("a database's clock that disagrees is a doubt between two looks as well", () => {
  look(undefined, truth() - DAY)
  machine.passed += 3
  expect(clock.now()).toBe(truth())
  expect(clock.doubt).toEqual({ why: 'clockDiffers', by: DAY })
  look(undefined, truth())
  expect(clock.doubt).toBeUndefined()
})
