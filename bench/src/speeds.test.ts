import { expect, test } from 'vitest'
import type { Series } from './interleave.ts'
import { render } from './report.ts'
import { sizeFigures, speedFigures, speedReport, speedsOf } from './speeds.ts'

const seriesOf = (name: string, wall: number[], more: { signatures?: number; limit?: string } = {}): Series => ({
  candidate: { name, does: 'measured', signatures: 1, checks: [], prepare: () => () => true, ...more },
  wall,
  cpu: wall.map((time) => time * 2),
})

const series = [
  seriesOf('crypto.verify, P1363', [120, 1200]),
  seriesOf('crypto.verify, DER', [80, 800]),
  seriesOf('crypto.verify × many', [80, 80]),
  seriesOf('judge', [100, 1000]),
  seriesOf('judge × many', [180, 200], { limit: 'crypto.verify × many' }),
  seriesOf('judge, cold', [960, 9600], { signatures: 6 }),
]
const speeds = speedsOf(series)
const rowOf = (name: string) => speeds.rows.find((row) => row.name === name)

test('the raw limit is the faster of the two signature encodings', () => {
  expect(speeds.raw).toBe('crypto.verify, DER')
  expect(rowOf('crypto.verify, DER')).toMatchObject({ ofRaw: 1, cpuOfRaw: 1 })
})

test('a speed is compared with the raw limit for as many signatures', () => {
  expect(rowOf('judge')).toMatchObject({ ofRaw: 0.8, cpuOfRaw: 1.25, aim: { met: false } })
  expect(rowOf('judge, cold')).toMatchObject({ ofRaw: 0.5, cpuOfRaw: 2 })
})

test('the time of 600 badges counts without their signatures: 110 µs each are 66 ms', () => {
  const figures = speedFigures(series, speeds)
  expect(figures.map(({ value, aim }) => [value, aim.met])).toEqual([
    ['1.25 of raw', false],
    ['66.0 ms', false],
  ])
})

test('a size equal to its aim meets it, one byte more does not', () => {
  const figures = sizeFigures({ all: 16_385, beyondToken: 16_384 }, 'x'.repeat(4096))
  expect(figures.map(({ aim }) => aim.met)).toEqual([false, true, true])
})

test('figures throw without the candidates that they compare', () => {
  expect(() => speedFigures([], { raw: '', rows: [] })).toThrow(/crypto.verify × many/)
})

test('the report says of every aim whether it is met', () => {
  const figures = speedFigures(series, speeds)
  const lines = render(speedReport(speeds, figures, 2)).split('\n')
  expect(lines.filter((line) => line.includes('≥ 0.85 of raw: not met'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('| judge'))).toHaveLength(4)
})

test('speeds throw without the raw limit or a limit that a candidate names', () => {
  expect(() => speedsOf([seriesOf('judge', [1])])).toThrow(/raw limit/)
  expect(() => speedsOf([seriesOf('crypto.verify, DER', [1]), seriesOf('judge', [1], { limit: 'nobody' })])).toThrow(
    /nobody/,
  )
})
