import { type Aim, atLeast, atMost, below } from './aim.ts'
import type { Contestant } from './contestant.ts'
import type { Series } from './interleave.ts'
import type { Held } from './memory.ts'
import { BADGES, LIST_BYTES } from './scene.ts'
import { median, pairedRatio, type Spread, spread } from './statistics.ts'

/** One contestant's figures. Times in microseconds an operation; ratios are of speed, 1 being that of the limit. */
export type Row = Pick<Contestant, 'name' | 'does' | 'limit' | 'signatures'> & {
  wall: Spread
  /** Processor time over that of the raw limit for as many signatures. */
  cpuOfRaw: number
  ofRaw: number
  ofLimit?: number
  aim?: Aim
}

/** A figure that is no time of one operation. */
export type Figure = { name: string; value: string; aim: Aim }

export type Report = { node: string; rounds: number; raw: string; rows: Row[]; figures: Figure[] }

const AIMS: { readonly [name: string]: (row: Row) => Aim } = {
  judge: ({ ofRaw }) => atLeast(ofRaw, 0.85, '0.85 of raw'),
  'judge, web × 64': ({ ofLimit = 0 }) => atLeast(ofLimit, 0.9, '0.90 of its limit'),
  'judge, cold': ({ ofLimit = 0 }) => atLeast(ofLimit, 1 / 1.15, '0.87 of its limit'),
}

/** Sets everyone beside the raw limit: the faster of the two encodings on this version of Node. */
export function reportOf(series: readonly Series[]): Pick<Report, 'raw' | 'rows'> {
  const named = (name: string): Series => {
    const found = series.find(({ contestant }) => contestant.name === name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const encodings = series.filter(({ contestant }) => contestant.name.startsWith('crypto.verify, '))
  const raw = encodings.toSorted((a, b) => median(a.wall) - median(b.wall))[0]
  if (!raw) throw new Error('the raw limit was not measured')
  const rows = series.map(({ contestant: { name, does, signatures, limit }, wall, cpu }) => {
    const bare = limit === undefined ? undefined : named(limit)
    const row: Row = {
      name,
      does,
      signatures,
      wall: spread(wall),
      cpuOfRaw: pairedRatio(cpu, raw.cpu) / signatures,
      ofRaw: pairedRatio(raw.wall, wall) * signatures,
      ...(bare && { limit: bare.contestant.name, ofLimit: pairedRatio(bare.wall, wall) }),
    }
    const aim = AIMS[name]?.(row)
    return { ...row, ...(aim && { aim }) }
  })
  return { raw: raw.contestant.name, rows }
}

const bytes = (count: number) => `${Math.round(count).toLocaleString('en')} B`

/** How far many badges, and the processors' time, are from the signatures alone. */
export function speedFigures(series: readonly Series[], rows: readonly Row[]): Figure[] {
  const wallOf = (name: string) => series.find(({ contestant }) => contestant.name === name)?.wall ?? []
  const signatures = wallOf('crypto.verify × many')
  const beyond = median(wallOf('judge × many').map((wall, round) => wall - (signatures[round] ?? Number.NaN)))
  const milliseconds = (beyond * BADGES) / 1000
  const cpu = rows.find(({ name }) => name === 'judge')?.cpuOfRaw ?? Number.NaN
  return [
    { name: 'judge: processor time', value: `${cpu.toFixed(2)} of raw`, aim: atMost(cpu, 1.2, '1.20 of raw') },
    {
      name: `${BADGES} badges beyond their signatures`,
      value: `${milliseconds.toFixed(1)} ms`,
      aim: below(milliseconds, 50, '50 ms'),
    },
  ]
}

/** How much a list of 131,072 entries weighs in a verifier's memory and as a token. */
export function sizeFigures(held: Held, token: string): Figure[] {
  const figure = (name: string, count: number, aim: number): Figure => ({
    name,
    value: bytes(count),
    aim: atMost(count, aim, bytes(aim)),
  })
  return [
    figure('memory of a cached list of 131,072', held.all, LIST_BYTES),
    figure('… beyond a token that its caller keeps', held.beyondToken, LIST_BYTES),
    figure('token of a list of 131,072, 1 % set', token.length, 4096),
  ]
}
