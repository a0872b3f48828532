import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRegistry } from '@liangpai/registry'
import { shuffled } from '../interleave.ts'
import type { Scripts } from './actors.ts'
import type { Prepared, Start } from './clients.ts'
import { Recorder } from './recorder.ts'
import { consentBy, type Site, stopBy } from './site.ts'
import { Team } from './team.ts'

/** How many clients act at once, by how many processes among which they are dealt out. */
export type Cell = { clients: number; processes: number }

export const CELLS: readonly Cell[] = [
  { clients: 1, processes: 1 },
  { clients: 2, processes: 1 },
  { clients: 8, processes: 1 },
  { clients: 2, processes: 2 },
  { clients: 8, processes: 2 },
]

/** Acts a second, round by round. */
export type Speeds = { consent: number[]; stop: number[] }

/** What was measured of a cell: the registry beside the bare loop, and what of the latter was begun again. */
export type Measured = Cell & { registry: Speeds; bare: Speeds; retried: number }

/** Acts of each kind: how many are timed in a turn, and how many each process does before. */
export type Amount = { acts: number; warm: number }

const PROCESSES = Math.max(...CELLS.map(({ processes }) => processes))

/** Offers that a turn needs at most. */
export const offersFor = ({ acts, warm }: Amount): number => acts + warm * PROCESSES

/** Lets the registry consent to every offer and stop every badge, one by one, and records what that asks for. */
export async function recordActs(site: Site, offers: readonly string[]): Promise<Scripts> {
  const config = await site.copy()
  const registry = await openRegistry(config)
  const recorder = new Recorder()
  recorder.start()
  const stopLinks: string[] = []
  const [consents, stops] = [[], []] as [Scripts['consents'][number][], Scripts['stops'][number][]]
  for (const offer of offers) {
    stopLinks.push(await consentBy(registry, offer))
    consents.push(recorder.take())
  }
  for (const link of stopLinks) {
    await stopBy(registry, link)
    stops.push(recorder.take())
  }
  recorder.stop()
  await registry.close()
  await site.remove(config)
  return { consents, stops }
}

/** `folder` takes a file of what was `prepared`. */
export type Measurement = Amount & { folder: string; prepared: Prepared; cells: readonly Cell[]; rounds: number }

/** Measures all cells: in each round each has a turn with the registry and one with the bare loop, in random order. */
export async function measureCells(
  site: Site,
  { folder, prepared, cells, rounds, ...amount }: Measurement,
): Promise<Measured[]> {
  const file = join(folder, 'prepared.json')
  writeFileSync(file, JSON.stringify(prepared))
  const none = (): Speeds => ({ consent: [], stop: [] })
  const measured = cells.map((cell): Measured => ({ ...cell, registry: none(), bare: none(), retried: 0 }))
  const turns = measured.flatMap((cell) => (['registry', 'bare'] as const).map((who) => ({ cell, who })))
  for (let round = 0; round < rounds; round++)
    for (const { cell, who } of shuffled(turns)) {
      const turn = await takeTurn(site, { cell, who, file, ...amount })
      cell[who].consent.push(turn.consent)
      cell[who].stop.push(turn.stop)
      cell.retried += turn.retried
    }
  return measured
}

type Turn = Amount & { cell: Cell; who: Start['who']; file: string }

/** One turn on a fresh copy; acts a second. Throws if not every act is there afterwards. */
async function takeTurn(site: Site, { cell: { clients, processes }, who, acts, warm, file }: Turn) {
  const config = await site.copy()
  const before = await site.done(config)
  const start: Start = { who, config, clients: clients / processes, prepared: file }
  const team = await Team.start(Array.from({ length: processes }, () => start))
  const share = acts / processes
  const phase = async (name: 'consent' | 'stop') => {
    await team.take((i) => ({ phase: name, acts: [i * warm, (i + 1) * warm] }))
    const from = (i: number) => warm * PROCESSES + Math.round(i * share)
    return acts / (await team.take((i) => ({ phase: name, acts: [from(i), from(i + 1)] })))
  }
  const speeds = { consent: await phase('consent'), stop: await phase('stop') }
  const retried = await team.close()
  const after = await site.done(config)
  const all = acts + warm * processes
  if (after.lines - before.lines !== 2 * all || after.stopped - before.stopped !== all)
    throw new Error(`${who}: of ${all} acts of each kind the database has ${JSON.stringify({ before, after })}`)
  await site.remove(config)
  return { ...speeds, retried }
}
