import { atLeast } from '../../aim.ts'
import { interleave, type Series } from '../../interleave.ts'
import { type Figure, type Report, reportOf, type Row } from '../../report.ts'
import { createScene } from '../../scene.ts'
import { pairedRatio } from '../../statistics.ts'
import { bulkContestants } from './contestants.ts'

/** How many badges are judged in one go, on how many threads, in how many rounds. */
export type BulkCourse = { badges: number; threads: number; rounds: number; turn: number }

/** The client in bulk, chain and list cached, beside the signatures alone. */
export async function measureBulk({ badges, threads, rounds, turn }: BulkCourse): Promise<Report> {
  const scene = await createScene(badges)
  const { contestants, close } = bulkContestants({ badges, threads })
  try {
    const series = await interleave(contestants, scene, { rounds, turn, laps: 3 })
    const { raw, rows } = reportOf(series)
    return { node: process.versions.node, rounds, raw, rows: rows.map(withAim), figures: peerFigures(series) }
  } finally {
    await close()
  }
}

const withAim = (row: Row): Row =>
  row.name === 'client, pool' ? { ...row, aim: atLeast(row.ofLimit ?? 0, 0.9, '0.90 of its limit') } : row

/** How many badges the client judges in the time in which a library of the same standard verifies one. */
export function peerFigures(series: readonly Series[]): Figure[] {
  const wallOf = (name: string) => series.find(({ contestant }) => contestant.name === name)?.wall ?? []
  const peer = wallOf('sd-jwt-vc, status')
  const figure = (name: string): Figure => {
    const times = pairedRatio(peer, wallOf(name))
    return {
      name: `${name}: of sd-jwt-vc with its list`,
      value: `${times.toFixed(0)} ×`,
      aim: atLeast(times, 100, '100 ×'),
    }
  }
  return [figure('client'), figure('client, pool')]
}
