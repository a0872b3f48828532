import type { Contestant, Run } from './contestant.ts'
import type { Scene } from './scene.ts'

/** How long a turn lasts at least, in milliseconds; how many rounds are measured; how many turns warm up (8). */
export type Course = { rounds: number; turn: number; laps?: number }

/** What one contestant took for an operation, round by round, in microseconds: by the clock and of the processors. */
export type Series = { contestant: Contestant; wall: number[]; cpu: number[] }

type Entrant = Series & { run: Run; calls: number }

/** Measures everyone in one run: in each round each takes a turn, in an order drawn anew. */
export async function interleave(
  contestants: readonly Contestant[],
  scene: Scene,
  { rounds, turn, laps = 8 }: Course,
): Promise<Series[]> {
  const entrants: Entrant[] = []
  for (const contestant of contestants)
    entrants.push({ contestant, run: await contestant.prepare(scene), calls: 1, wall: [], cpu: [] })
  for (const entrant of entrants) await warmUp(entrant, turn, laps)
  for (let round = 0; round < rounds; round++) {
    for (const entrant of shuffled(entrants)) {
      const { wall, cpu } = await takeTurn(entrant)
      entrant.wall.push(wall)
      entrant.cpu.push(cpu)
    }
  }
  return entrants
}

/** Runs until the compiler has settled, and finds how many calls fill a turn. */
async function warmUp(entrant: Entrant, turn: number, laps: number): Promise<void> {
  for (let lap = 0; lap < laps; lap++) {
    const { elapsed } = await takeTurn(entrant)
    entrant.calls = Math.max(1, Math.ceil((entrant.calls * turn) / elapsed))
  }
}

async function takeTurn({ contestant, run, calls }: Entrant) {
  const [before, started] = [process.cpuUsage(), performance.now()]
  for (let call = 0; call < calls; call++) {
    const answer = run()
    // What answers at once is not made to wait for a microtask.
    if (answer !== true && !(await answer)) throw new Error(`${contestant.name} refused what is good`)
  }
  const elapsed = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  const operations = calls * (contestant.operations ?? 1)
  return { elapsed, wall: (elapsed * 1000) / operations, cpu: (user + system) / operations }
}

function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1))
    ;[order[last], order[other]] = [order[other] as T, order[last] as T]
  }
  return order
}
