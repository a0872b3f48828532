import { beforeEach, describe, expect, test } from 'vitest'
import { Clock, type ClockLeap, type Evidence } from './clock.ts'

const NOON = 1_795_492_800
const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** A machine with a process on it; `wrong` is what its wall clock differs by from the true time. */
let machine: { passed: number; wrong: number; leap: ClockLeap | undefined; clock: Clock; last: number }

const wall = () => NOON + machine.passed + machine.wrong
const start = () =>
  new Clock({
    wall,
    uptime: () => 1000 + machine.passed,
  })
const truth = () => NOON + machine.passed

/** One look of the service, which then signs by what the clock says. */
function look(more: Partial<Evidence> = {}): number {
  const { clock, last, leap } = machine
  machine.leap = clock.settle({ last, leap, database: undefined, rootSigned: undefined, ...more })
  machine.last = clock.now()
  return clock.now() - truth()
}

beforeEach(() => {
  machine = { passed: 0, wrong: 0, leap: undefined, clock: undefined as never, last: NOON - 100 }
  machine.clock = start()
  look()
})

describe('a clock that leaps while the registry runs', () => {
  test.each([1, -1, 299, -299])('by %d s is followed at once', (by) => {
    machine.wrong = by
    expect(look()).toBe(by)
    expect(machine.clock.doubtedLeap).toBeUndefined()
  })

  test.each([10 * MINUTE, HOUR, DAY, 40 * DAY])(
    'by %d s, ahead or back, is not followed, and is right again at once',
    (by) => {
      for (const wrong of [by, -by]) {
        machine.wrong = wrong
        expect(machine.clock.now()).toBe(truth()) // before any look
        machine.passed += 5
        expect(look()).toBe(0)
        machine.passed += 1800
        expect(look()).toBe(0)
        expect(machine.clock.doubtedLeap).toBe(wrong)
        machine.wrong = 0
        expect(machine.clock.doubtedLeap).toBeUndefined()
        expect(look()).toBe(0)
      }
    },
  )

  test.each([HOUR, -HOUR, 40 * DAY, -40 * DAY])(
    'by %d s and keeps step for an hour is believed, and so is its return',
    (by) => {
      machine.wrong = by
      look()
      machine.passed += HOUR
      expect(look()).toBe(by)
      machine.passed += DAY
      expect(look()).toBe(by)
      machine.wrong = 0
      expect(look()).toBe(0)
      expect(machine.clock.doubtedLeap).toBeUndefined()
    },
  )

  test('and leaps again waits for another hour', () => {
    machine.wrong = DAY
    look()
    machine.passed += 50 * MINUTE
    machine.wrong = 2 * DAY
    look()
    machine.passed += 50 * MINUTE
    expect(look()).toBe(0)
    machine.passed += 10 * MINUTE
    expect(look()).toBe(2 * DAY)
  })

  test('back before the day on which the root signed is never believed by waiting', () => {
    machine.wrong = -DAY
    look()
    machine.passed += 3 * HOUR
    expect(look({ rootSigned: NOON - HOUR })).toBe(0)
    expect(look({ rootSigned: NOON - 2 * DAY })).toBe(-DAY)
  })

  test('is believed once the operator says so, in whichever process', () => {
    machine.wrong = DAY
    look()
    const command = start()
    command.settle({ last: machine.last, leap: machine.leap, database: undefined, rootSigned: undefined })
    expect(command.doubtedLeap).toBe(DAY)
    machine.leap = command.accept()
    expect(command.now() - truth()).toBe(DAY)
    machine.passed += 5
    expect(look()).toBe(DAY)
  })

  test('is believed if another process signs by that time', () => {
    machine.wrong = HOUR
    look()
    machine.passed += 5
    expect(look({ last: wall() - 120 })).toBe(HOUR)
  })
})

describe('a registry that starts', () => {
  /** The process ends, and another one starts after so many seconds. */
  function restart(after: number, wrong: number): number {
    machine.passed += after
    machine.wrong = wrong
    machine.clock = start()
    return look()
  }

  test.each([10, HOUR, 3 * DAY, 8 * DAY])('after %d s believes its clock', (after) => {
    expect(restart(after, 0)).toBe(0)
    expect(machine.clock.doubtedLeap).toBeUndefined()
  })

  test('does not sign weeks ahead, and goes on once the clock is right', () => {
    restart(HOUR, 40 * DAY)
    expect(machine.clock.now()).toBeLessThanOrEqual(truth())
    machine.passed += 120
    machine.wrong = 0
    expect(look()).toBe(0)
  })

  test('doubts for an hour at most', () => {
    restart(20 * DAY, 0)
    expect(machine.clock.doubtedLeap).toBeGreaterThan(19 * DAY)
    machine.passed += HOUR
    expect(look()).toBe(0)
  })

  test.each([10 * MINUTE, HOUR, DAY])('and signed %d s ahead goes back at once, after another start too', (ahead) => {
    expect(restart(60, ahead)).toBe(ahead)
    machine.passed += 300
    look()
    expect(restart(10, 0)).toBe(0)
  })

  test('signs on by the last signature while its clock is behind', () => {
    expect(restart(10, -26 * 365 * DAY)).toBe(-10)
    machine.passed += 60
    machine.wrong = 0
    expect(look()).toBe(0)
  })

  test('in the middle of a doubt joins it', () => {
    machine.wrong = HOUR
    look()
    machine.passed += 60
    look()
    expect(restart(5, HOUR)).toBe(-5)
    expect(machine.clock.doubtedLeap).toBe(HOUR + 5)
  })

  test('for the first time, with nothing public, believes its clock', () => {
    machine.clock = start()
    expect(look({ last: undefined })).toBe(0)
  })
})

test("where the machine's clock and the database's differ, the database's decides", () => {
  machine.wrong = DAY
  machine.clock = start()
  expect(look({ database: truth() })).toBe(0)
  expect(machine.clock.aheadOfDatabase).toBe(DAY)
  machine.wrong = 0
  expect(look({ database: truth() })).toBe(0)
  expect(machine.clock.aheadOfDatabase).toBe(0)
})
