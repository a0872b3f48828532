import { createVerifier } from '@liangpai/core'
import { assembleBundle } from '@liangpai/core/issue'
import { kilobytes, milliseconds } from '../../format.ts'
import { atMost, below, type Figure, figureTable, type Report } from '../../report.ts'
import { median } from '../../statistics.ts'
import { createBranches } from '../branches.ts'
import { listSizes } from './listSizes.ts'

/** How many display their membership, and how many entries the city's list has (SYSTEMS 82, 83). */
const [DISPLAYED, ENTRIES] = [600, 3000]

/** Milliseconds in which all of them are judged in a round, by the clock and of the processor, and the one that took longest. */
export type JudgedRound = { all: number; cpu: number; slowest: number }

/** What a city as large as the report's costs whoever verifies it: its badges by one cached list, and that list. */
export async function benchCity(rounds: number): Promise<Report> {
  const judged = await judgeOffline({ badges: DISPLAYED, rounds })
  const sizes = await listSizes(ENTRIES)
  const all = median(judged.map((round) => round.all))
  const cpu = median(judged.map((round) => round.cpu))
  const slowest = Math.max(...judged.map((round) => round.slowest))
  const figures: Figure[] = [
    { name: `${DISPLAYED} badges, one after another`, value: milliseconds(all), aim: below(all, 50, '50 ms') },
    { name: 'the same, processor time', value: milliseconds(cpu), aim: below(cpu, 50, '50 ms') },
    { name: 'the slowest badge of all rounds', value: milliseconds(slowest), aim: below(slowest, 50, '50 ms') },
    ...sizes.map(({ what, bytes }) => ({ name: what, value: kilobytes(bytes), aim: atMost(bytes, 5000, '5 kB') })),
  ]
  return {
    data: { judged, sizes },
    sections: [
      `A city of ${DISPLAYED} badges, judged on one thread by one cached list and chain, ${rounds} rounds; nothing is fetched.`,
      figureTable(figures),
    ],
  }
}

/** Judges badges of one issuer that were never seen before, in each round by a verifier to which one more brought chain and list. */
export async function judgeOffline({ badges, rounds }: { badges: number; rounds: number }): Promise<JudgedRound[]> {
  const branches = await createBranches(1)
  const issued = await Promise.all(Array.from({ length: badges + 1 }, (_, shop) => branches.issue(shop)))
  const checks = issued.map(({ badge, page, issuer: { chain, status } }) => ({
    bundle: assembleBundle({ badge, chain, status }),
    context: { page, now: branches.now },
  }))
  const judged: JudgedRound[] = []
  // The first round warms the code up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    const verifier = createVerifier({ anchors: branches.anchors })
    const times: number[] = []
    let busy = process.cpuUsage()
    for (const [at, { bundle, context }] of checks.entries()) {
      if (at === 1) busy = process.cpuUsage()
      const started = performance.now()
      const { state } = (await verifier.judge(bundle, context)).verdict
      times.push(performance.now() - started)
      if (state !== 'verified') throw new Error(`a badge of the bench is ${state}`)
    }
    const { user, system } = process.cpuUsage(busy)
    const [, ...counted] = times
    const all = counted.reduce((sum, time) => sum + time, 0)
    if (round > 0) judged.push({ all, cpu: (user + system) / 1000, slowest: Math.max(...counted) })
  }
  return judged
}
