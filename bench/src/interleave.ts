import type { Candidate, Run } from './candidate.ts'
import type { Fixture } from './fixture.ts'

/** `turn`: milliseconds that a turn lasts at least; `laps`: turns to warm up, 8 unless set. */
export type Rounds = { rounds: number; turn: number; laps?: number }

/** What one operation of a candidate took, round by round, in microseconds: by the clock and of the processors. */
export type Series = { candidate: Candidate; wall: number[]; cpu: number[] }

type RunningCandidate = Series & { run: Run; calls: number }

/** Measures all candidates in one run: in each round each takes a turn, in random order. */
export async function interleave(
  candidates: readonly Candidate[],
  fixture: Fixture,
  { rounds, turn, laps = 8 }: Rounds,
): Promise<Series[]> {
  const running: RunningCandidate[] = []
  for (const candidate of candidates)
    running.push({ candidate, run: await candidate.prepare(fixture), calls: 1, wall: [], cpu: [] })
  for (const one of running) await warmUp(one, turn, laps)
  for (let round = 0; round < rounds; round++) {
    for (const one of shuffled(running)) {
      const { wall, cpu } = await takeTurn(one)
      one.wall.push(wall)
      one.cpu.push(cpu)
    }
  }
  return running
}

/** Runs until the compiler has settled, and counts the calls that fill a turn. */
async function warmUp(one: RunningCandidate, turn: number, laps: number): Promise<void> {
  for (let lap = 0; lap < laps; lap++) {
    const { elapsed } = await takeTurn(one)
    one.calls = Math.max(1, Math.ceil((one.calls * turn) / elapsed))
  }
}

async function takeTurn({ candidate, run, calls }: RunningCandidate) {
  const [before, started] = [process.cpuUsage(), performance.now()]
  for (let call = 0; call < calls; call++) {
    const answer = run()
    // A synchronous answer does not wait for a microtask.
    if (answer !== true && !(await answer)) throw new Error(`${candidate.name} refused what is good`)
  }
  const elapsed = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  const operations = calls * (candidate.operations ?? 1)
  return { elapsed, wall: (elapsed * 1000) / operations, cpu: (user + system) / operations }
}

/** The same items in random order. */
export function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1))
    ;[order[last], order[other]] = [order[other] as T, order[last] as T]
  }
  return order
}
