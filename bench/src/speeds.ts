import type { Candidate } from './candidate.ts'
import { BADGES } from './fixture.ts'
import { bytes, factor, microseconds, milliseconds, ratio } from './format.ts'
import type { Series } from './interleave.ts'
import { LIST_BYTES } from './largeList.ts'
import type { ListMemory } from './memory.ts'
import { type Aim, aimCell, atLeast, atMost, below, type Figure, figureTable, type Report } from './report.ts'
import { median, pairedRatio, type Spread, spread } from './statistics.ts'

/** The speed of one candidate. Times in microseconds an operation; ratios are of speed, 1 being that of the limit. */
export type Speed = Pick<Candidate, 'name' | 'does' | 'limit' | 'signatures'> & {
  wall: Spread
  /** Processor time over that of the raw limit for as many signatures. */
  cpuOfRaw: number
  ofRaw: number
  ofLimit?: number
  aim?: Aim
}

/** The speeds of one run, and the candidate that is the raw limit. */
export type Speeds = { raw: string; rows: Speed[] }

const AIMS: { readonly [name: string]: (row: Speed) => Aim } = {
  judge: ({ ofRaw }) => atLeast(ofRaw, 0.85, '0.85 of raw'),
  'judge, web × 64': ({ ofLimit = 0 }) => atLeast(ofLimit, 0.9, '0.90 of its limit'),
  'judge, cold': ({ ofLimit = 0 }) => atLeast(ofLimit, 1 / 1.4, '0.71 of its limit'),
  'client, pool': ({ ofLimit = 0 }) => atLeast(ofLimit, 0.57, '0.57 of its limit'),
}

/** Compares every candidate with the raw limit: the faster of the two signature encodings on this version of Node. */
export function speedsOf(series: readonly Series[]): Speeds {
  const encodings = series.filter(({ candidate }) => candidate.name.startsWith('crypto.verify, '))
  const raw = encodings.toSorted((a, b) => median(a.wall) - median(b.wall))[0]
  if (!raw) throw new Error('the raw limit was not measured')
  const rows = series.map((one) => {
    const row = speedOf(one, raw, series)
    const aim = AIMS[row.name]?.(row)
    return { ...row, ...(aim && { aim }) }
  })
  return { raw: raw.candidate.name, rows }
}

function speedOf({ candidate, wall, cpu }: Series, raw: Series, series: readonly Series[]): Speed {
  const { name, does, signatures, limit } = candidate
  const bare = limit === undefined ? undefined : seriesNamed(limit, series)
  return {
    name,
    does,
    signatures,
    wall: spread(wall),
    cpuOfRaw: pairedRatio(cpu, raw.cpu) / signatures,
    ofRaw: pairedRatio(raw.wall, wall) * signatures,
    ...(bare && { limit: bare.candidate.name, ofLimit: pairedRatio(bare.wall, wall) }),
  }
}

function seriesNamed(name: string, series: readonly Series[]): Series {
  const found = series.find(({ candidate }) => candidate.name === name)
  if (!found) throw new Error(`no candidate is called ${name}`)
  return found
}

/** How far many badges, and the processors' time, are from the signatures alone. */
export function speedFigures(series: readonly Series[], { rows }: Speeds): Figure[] {
  const signatures = seriesNamed('crypto.verify × many', series).wall
  const many = seriesNamed('judge × many', series).wall
  const beyond = median(many.map((wall, round) => wall - (signatures[round] ?? Number.NaN)))
  const inAll = (beyond * BADGES) / 1000
  const cpu = rows.find(({ name }) => name === 'judge')?.cpuOfRaw ?? Number.NaN
  return [
    { name: 'judge: processor time', value: `${ratio(cpu)} of raw`, aim: atMost(cpu, 1.2, '1.20 of raw') },
    {
      name: `${BADGES} badges beyond their signatures`,
      value: milliseconds(inAll),
      aim: below(inAll, 50, '50 ms'),
    },
  ]
}

/** How much a list of 131,072 entries weighs in a verifier's memory and as a token. */
export function sizeFigures(memory: ListMemory, token: string): Figure[] {
  const figure = (name: string, size: number, limit: number): Figure => ({
    name,
    value: bytes(size),
    aim: atMost(size, limit, bytes(limit)),
  })
  return [
    figure('memory of a cached list of 131,072', memory.all, LIST_BYTES),
    figure('… beyond a token that its caller keeps', memory.beyondToken, LIST_BYTES),
    figure('token of a list of 131,072, 1 % set', token.length, 4096),
  ]
}

/** The speeds and other figures of one interleaved run. */
export function speedReport(speeds: Speeds, figures: readonly Figure[], rounds: number): Report {
  const { node } = process.versions
  const { raw, rows } = speeds
  const conditions = `Node ${node}, ${rounds} rounds. Raw is ${raw}.`
  return {
    data: { node, rounds, ...speeds, figures },
    sections: [
      `${conditions} Speeds over it, for as many signatures; CPU is processor time.`,
      [
        ['Candidate', 'Median', 'p25–p75', 'Of raw', 'Of its limit', 'CPU', 'Aim'],
        ...rows.map(({ name, wall, ofRaw, ofLimit, cpuOfRaw, aim }) => [
          name,
          microseconds(wall.median),
          `${microseconds(wall.p25)}–${microseconds(wall.p75)}`,
          ratio(ofRaw),
          ofLimit === undefined ? '' : ratio(ofLimit),
          factor(cpuOfRaw, 2),
          aimCell(aim),
        ]),
      ],
      figureTable(figures),
      rows.map(explanationOf).join('\n'),
    ],
  }
}

const explanationOf = ({ name, does, signatures, limit }: Speed): string =>
  `- ${name}: ${does} (${signatures} ${signatures === 1 ? 'signature' : 'signatures'}).${limit === undefined ? '' : ` Its limit is ${limit}.`}`
