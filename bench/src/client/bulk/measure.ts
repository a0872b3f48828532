import { factor } from '../../format.ts'
import { createFixture } from '../../fixture.ts'
import { interleave, type Series } from '../../interleave.ts'
import { atLeast, type Figure, type Report } from '../../report.ts'
import { speedReport, speedsOf } from '../../speeds.ts'
import { pairedRatio } from '../../statistics.ts'
import { bulkCandidates } from './candidates.ts'

/** How many badges are judged in one go, on how many threads, in how many rounds. */
export type BulkOptions = { badges: number; threads: number; rounds: number; turn: number }

/** The client in bulk, chain and list cached, beside the signatures alone. */
export async function benchBulk({ badges, threads, rounds, turn }: BulkOptions): Promise<Report> {
  const fixture = await createFixture(badges)
  const { candidates, close } = bulkCandidates({ badges, threads })
  try {
    const series = await interleave(candidates, fixture, { rounds, turn, laps: 3 })
    return speedReport(speedsOf(series), peerFigures(series), rounds)
  } finally {
    await close()
  }
}

/** How many badges the client judges in the time in which a library of the same standard verifies one. */
export function peerFigures(series: readonly Series[]): Figure[] {
  const wallOf = (name: string) => series.find(({ candidate }) => candidate.name === name)?.wall ?? []
  const peer = wallOf('sd-jwt-vc, status')
  return ['client', 'client, pool'].map((name) => {
    const times = pairedRatio(peer, wallOf(name))
    return {
      name: `${name}: of sd-jwt-vc with its list`,
      value: factor(times, 0),
      aim: atLeast(times, 100, '100 ×'),
    }
  })
}
