import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Machine } from '../testing/machine.ts'
import { LEEWAY } from './belief.ts'

const HOUR = 3600
const DAY = 86_400

const seconds = (max: number) => fc.integer({ min: 0, max })
const step = fc.oneof(
  fc.integer({ min: -LEEWAY, max: LEEWAY }),
  fc.integer({ min: -2 * HOUR, max: 2 * HOUR }),
  fc.integer({ min: -50 * DAY, max: 50 * DAY }),
)

describe('a doubt', () => {
  test('about a leap ahead ends after an hour in step, through restarts as well', () => {
    const machine = new Machine()
    machine.wrong = DAY
    machine.look()
    for (let i = 0; i < 3; i++) {
      machine.wait(HOUR / 3 - 1)
      machine.restart()
      expect(machine.look()).toEqual({ doubt: 'clockLeapt', error: 0 })
    }
    machine.wait(3)
    expect(machine.look()).toEqual({ doubt: undefined, error: DAY })
  })

  test('about nine days off does not begin anew at each boot', () => {
    const machine = new Machine()
    machine.stayOff(9 * DAY)
    expect(machine.look().doubt).toBe('clockLeapt')
    machine.wait(HOUR / 2)
    machine.look()
    machine.stayOff(60)
    expect(machine.look().doubt).toBe('clockLeapt')
    machine.wait(HOUR / 2)
    expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
  })

  test('about a leap ahead is not ended by another boot', () => {
    const machine = new Machine()
    machine.wrong = DAY
    machine.look()
    for (let i = 0; i < 3; i++) {
      machine.stayOff(60)
      expect(machine.look().doubt).toBe('clockLeapt')
    }
    machine.wrong = 0
    expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
  })

  test('about a clock that knew no date when the machine started ends when it is right', () => {
    const machine = new Machine()
    machine.wrong = -26 * 365 * DAY
    machine.stayOff(3 * DAY)
    expect(machine.look().doubt).toBe('clockLeapt')
    machine.wait(60)
    machine.look()
    machine.wrong = 0
    expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
  })

  test('about a clock that leapt back never ends by waiting', () => {
    const back = fc.integer({ min: LEEWAY + 50, max: 50 * DAY })
    fc.assert(
      fc.property(back, fc.array(seconds(DAY / 2), { maxLength: 20 }), (by, waits) => {
        const machine = new Machine()
        machine.wrong = -by
        for (const wait of waits) {
          machine.look()
          machine.wait(wait)
          machine.wrong -= wait % 2
          expect(machine.look()).toEqual({ doubt: 'clockLeapt', error: 0 })
        }
      }),
    )
  })

  test('about clocks that disagree never ends by waiting, whichever is wrong', () => {
    for (const [wall, database] of [
      [DAY, 0],
      [-DAY, 0],
      [0, DAY],
      [0, -DAY],
    ] as const) {
      const machine = new Machine()
      machine.wrong = wall
      machine.database = () => machine.truth() + database
      for (let i = 0; i < 50; i++) {
        expect(machine.look()).toEqual({ doubt: 'clockDiffers', error: 0 })
        machine.wait(HOUR)
      }
      machine.wrong = 0
      machine.database = () => machine.truth()
      expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
    }
  })

  test('about clocks that disagree after a pause takes the time that both have reached, and ends when they agree', () => {
    const machine = new Machine()
    machine.wrong = DAY
    machine.database = () => machine.truth()
    machine.stayOff(3 * DAY)
    expect(machine.look()).toEqual({ doubt: 'clockDiffers', error: 0 })
    machine.wrong = 0
    expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
    machine.stayOff(3 * DAY)
    machine.database = () => machine.truth() - DAY
    expect(machine.look()).toEqual({ doubt: 'clockDiffers', error: -DAY })
    machine.database = () => machine.truth()
    expect(machine.look()).toEqual({ doubt: undefined, error: 0 })
  })

  test('is over once people accept the clock, and an honest clock stays believed from then on', () => {
    const running = fc.array(fc.record({ wait: seconds(DAY), isOff: fc.boolean() }), { maxLength: 20 })
    fc.assert(
      fc.property(step, step, running, (wrong, difference, days) => {
        const machine = new Machine()
        machine.wait(HOUR)
        machine.wrong = wrong
        machine.database = () => machine.truth() + difference
        machine.look()
        machine.accept()
        expect(machine.look()).toEqual({ doubt: undefined, error: wrong })
        for (const { wait, isOff } of days) {
          machine.wait(wait)
          if (isOff) machine.stayOff(wait / 4)
          expect(machine.look()).toEqual({ doubt: undefined, error: expect.closeTo(wrong, 3) })
        }
      }),
    )
  })
})
