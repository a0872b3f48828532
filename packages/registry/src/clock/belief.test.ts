import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Machine } from '../testing/machine.ts'
import { CERTAIN_AFTER, DRIFT, LEEWAY, LONGEST_PAUSE, PATIENCE } from './belief.ts'

const HOUR = 3600
const DAY = 86_400

const seconds = (max: number) => fc.integer({ min: 0, max })
const step = fc.oneof(
  fc.integer({ min: -LEEWAY, max: LEEWAY }),
  fc.integer({ min: -2 * HOUR, max: 2 * HOUR }),
  fc.integer({ min: -50 * DAY, max: 50 * DAY }),
)

describe('an honest clock', () => {
  const honest = fc.record({
    running: seconds(3 * DAY),
    isLooking: fc.boolean(),
    drift: fc.double({ min: -DRIFT, max: DRIFT, noNaN: true }),
    off: fc.option(seconds(LONGEST_PAUSE), { nil: undefined }),
  })

  test('is followed through any drift that NTP corrects and any downtime that the uptime counts', () => {
    fc.assert(
      fc.property(fc.array(honest, { maxLength: 60 }), (days) => {
        const machine = new Machine()
        for (const { running, isLooking, drift } of days) {
          machine.wait(running)
          machine.wrong += drift * running
          if (isLooking) expect(machine.look().doubt).toBeUndefined()
        }
        machine.look()
        expect(machine.look()).toEqual({ doubt: undefined, error: expect.closeTo(machine.wrong, 3) })
      }),
    )
  })

  test('is followed although the registry was stopped for 40 days on a machine that drifted by 23 minutes', () => {
    const machine = new Machine()
    machine.wait(40 * DAY)
    machine.wrong = 23 * 60
    expect(machine.look()).toEqual({ doubt: undefined, error: machine.wrong })
    expect(machine.look()).toEqual({ doubt: undefined, error: machine.wrong })
  })

  test('is followed through pauses that are earned by running, each boot of its own', () => {
    fc.assert(
      fc.property(fc.array(honest), (days) => {
        const machine = new Machine()
        for (const { running, off = 0 } of days) {
          machine.wait(Math.max(running, off / 4))
          machine.look()
          machine.stayOff(off)
          expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
        }
      }),
    )
  })
})

describe('steps of the wall clock', () => {
  const steps = fc.array(fc.record({ after: seconds(300), by: step, isRestarted: fc.boolean() }), { maxLength: 40 })

  test('are judged by their sum, however they are sliced, in one process or many', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const machine = new Machine()
        for (const { after, by, isRestarted } of all) {
          machine.wait(after)
          machine.wrong += by
          if (isRestarted) machine.restart()
          const { doubt, error } = machine.look()
          if (machine.belief.leap > 0) return // an hour has confirmed a leap: other tests
          expect(Math.abs(error)).toBeLessThanOrEqual(LEEWAY + DRIFT * machine.counted + 0.001)
          if (doubt === undefined) expect(error).toBeCloseTo(machine.wrong, 3)
        }
      }),
    )
  })

  test('of 299 s add up to a leap at the second', () => {
    for (const by of [299, -299]) {
      const machine = new Machine()
      const doubts = [1, 2, 3, 4].map(() => {
        machine.wait(5)
        machine.wrong += by
        return machine.look().doubt
      })
      expect(doubts).toEqual([undefined, 'clockLeapt', 'clockLeapt', 'clockLeapt'])
    }
  })

  test('through boots whose pauses nobody counted move the time by the allowance at most, and what running regains', () => {
    const boots = fc.array(fc.record({ running: seconds(HOUR), ahead: seconds(LONGEST_PAUSE) }), { maxLength: 12 })
    fc.assert(
      fc.property(boots, (all) => {
        const machine = new Machine()
        for (const { running, ahead } of all) {
          machine.wait(running)
          machine.look()
          machine.wrong += ahead
          machine.stayOff(0)
          const { error } = machine.look()
          if (machine.belief.leap > 0) return
          expect(error).toBeLessThanOrEqual(LONGEST_PAUSE + LEEWAY + (4 + DRIFT) * machine.counted)
        }
      }),
    )
  })

  test('of 7.9 days at each of five boots are doubted from the second on', () => {
    const machine = new Machine()
    const doubts = [1, 2, 3, 4, 5].map(() => {
      machine.wait(60)
      machine.wrong += 7.9 * DAY
      machine.stayOff(10)
      return machine.look().doubt
    })
    expect(doubts).toEqual([undefined, 'clockLeapt', 'clockLeapt', 'clockLeapt', 'clockLeapt'])
  })

  test('of 7.9 days while the machine stays up are doubted at the first, in whichever process', () => {
    const machine = new Machine()
    machine.wait(HOUR)
    machine.wrong = 7.9 * DAY
    expect(machine.look()).toEqual({ doubt: 'clockLeapt', error: 0 })
  })
})

describe('a clock that is right again', () => {
  const wrongs = fc.array(
    fc.record({ after: seconds(2 * HOUR), by: step, off: fc.option(seconds(DAY / 4), { nil: undefined }) }),
    { maxLength: 10 },
  )

  test('is followed at once or after an hour, whatever it said for a day before', () => {
    fc.assert(
      fc.property(wrongs, (all) => {
        const machine = new Machine()
        for (const { after, by, off } of all) {
          machine.wait(after)
          machine.wrong += by
          if (off !== undefined) machine.stayOff(off)
          machine.look()
        }
        expect(machine.counted).toBeLessThanOrEqual(CERTAIN_AFTER)
        machine.wrong = 0
        machine.look()
        machine.wait(PATIENCE)
        expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
      }),
    )
  })

  test.each([10 * 60, HOUR, 40 * DAY])('takes back a leap of %d s at once that only waiting has confirmed', (by) => {
    const machine = new Machine()
    machine.wrong = by
    machine.look()
    machine.wait(HOUR)
    expect(machine.look().error).toBe(by)
    machine.wait(30 * DAY)
    machine.look()
    machine.wrong = 0
    expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
  })

  test('takes back what it was ahead by when the machine started, within a day', () => {
    const machine = new Machine()
    machine.wrong = 8 * HOUR
    machine.stayOff(60)
    expect(machine.look().error).toBe(8 * HOUR)
    machine.wait(20 * HOUR)
    machine.look()
    machine.wrong = 0
    expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
  })
})

test('a downtime that has been certain for a day is not taken back', () => {
  const machine = new Machine()
  machine.stayOff(7 * DAY)
  machine.look()
  machine.wait(DAY)
  machine.look()
  machine.wrong = -7 * DAY
  expect(machine.look()).toEqual({ doubt: 'clockLeapt', error: 0 })
})

test('a downtime that the uptime counts is not taken back at all', () => {
  const machine = new Machine()
  machine.wait(7 * DAY)
  machine.look()
  machine.wrong = -DAY
  expect(machine.look()).toEqual({ doubt: 'clockLeapt', error: 0 })
})
