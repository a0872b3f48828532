import { expect, test } from 'vitest'
import type { Series } from '../../interleave.ts'
import { peerFigures } from './measure.ts'

const seriesOf = (name: string, wall: number[]): Series => ({
  candidate: { name, does: 'measured', signatures: 1, checks: [], prepare: () => () => true },
  wall,
  cpu: wall,
})

test('a figure of the peer is the median of the ratios within the rounds', () => {
  const series = [
    seriesOf('sd-jwt-vc, status', [20_000, 40_000, 20_000]),
    seriesOf('client', [200, 200, 100]),
    seriesOf('client, pool', [201, 404, 400]),
  ]
  expect(peerFigures(series).map(({ value, aim }) => [value, aim.met])).toEqual([
    ['200 ×', true],
    ['99 ×', false],
  ])
})

test('a figure of the peer throws if the peer was not measured', () => {
  expect(() => peerFigures([seriesOf('client', [1]), seriesOf('client, pool', [1])])).toThrow()
})
