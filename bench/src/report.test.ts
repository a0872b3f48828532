import { expect, test } from 'vitest'
import type { Series } from './interleave.ts'
import { reportOf, sizeFigures, speedFigures } from './report.ts'
import { tableOf } from './table.ts'

const seriesOf = (name: string, wall: number[], more: { signatures?: number; limit?: string } = {}): Series => ({
  contestant: { name, does: 'measured', signatures: 1, checks: [], prepare: () => () => true, ...more },
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
const { raw, rows } = reportOf(series)
const rowOf = (name: string) => rows.find((row) => row.name === name)

test('raw is the faster of the two encodings', () => {
  expect(raw).toBe('crypto.verify, DER')
  expect(rowOf('crypto.verify, DER')).toMatchObject({ ofRaw: 1, cpuOfRaw: 1 })
})

test('a speed is set beside the raw limit for as many signatures', () => {
  expect(rowOf('judge')).toMatchObject({ ofRaw: 0.8, cpuOfRaw: 1.25, aim: { met: false } })
  expect(rowOf('judge, cold')).toMatchObject({ ofRaw: 0.5, cpuOfRaw: 2 })
})

test('many badges are counted beyond their signatures: 110 µs each are 66 ms for 600', () => {
  const figures = speedFigures(series, rows)
  expect(figures.map(({ value, aim }) => [value, aim.met])).toEqual([
    ['1.25 of raw', false],
    ['66.0 ms', false],
  ])
})

test('a size that is just the aim meets it, one byte more does not', () => {
  const figures = sizeFigures({ all: 16_385, beyondToken: 16_384 }, 'x'.repeat(4096))
  expect(figures.map(({ aim }) => aim.met)).toEqual([false, true, true])
})

test('without the contestants that they are made of there are no figures', () => {
  expect(() => speedFigures([], [])).toThrow(RangeError)
})

test('the table says of every aim whether it is met', () => {
  const figures = speedFigures(series, rows)
  const lines = tableOf({ node: '24.0.0', rounds: 2, raw, rows, figures }).split('\n')
  expect(lines.filter((line) => line.includes('≥ 0.85 of raw: not met'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('| judge'))).toHaveLength(4)
})

test('without the raw limit, or a limit that is named, there is no report', () => {
  expect(() => reportOf([seriesOf('judge', [1])])).toThrow(/raw limit/)
  expect(() => reportOf([seriesOf('crypto.verify, DER', [1]), seriesOf('judge', [1], { limit: 'nobody' })])).toThrow(
    /nobody/,
  )
})
