import { expect, test } from 'vitest'
import { judgeEstimate } from './estimate.ts'

test.each([{ min: 2000, max: 3000 }, { min: 100 }, { min: 100, max: 200 }])(
  'SYSTEMS 83: a lower bound or a range in whole hundreds is an estimate: %j',
  (figure) => {
    expect(judgeEstimate(figure)).toEqual({ ok: true })
  },
)

test('one number, from which those who show nothing could be counted, is refused', () => {
  expect(judgeEstimate({ min: 2000, max: 2000 })).toEqual({ ok: false, code: 'estimateExact' })
})

test.each([{ min: 0 }, { min: 2012 }, { min: 2000, max: 2013 }, { min: 3000, max: 2000 }, { min: 1e20 }, { min: NaN }])(
  'what is more exact than whole hundreds, or no range, is refused: %j',
  (figure) => {
    expect(judgeEstimate(figure)).toEqual({ ok: false, code: 'estimateInvalid' })
  },
)
