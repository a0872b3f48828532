import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePostgres, startPostgres } from '../../../scripts/postgres.mjs'
import { ratio } from '../format.ts'
import { atLeast, type Figure, figureTable, type Report, type Table } from '../report.ts'
import { median, pairedRatio } from '../statistics.ts'
import { CELLS, type Measured, measureCells, offersFor, recordActs } from './measure.ts'
import { countsOf, type Script } from './script.ts'
import { Site } from './site.ts'

/** Acts that a process does before it is timed. */
const WARM = 20

const PHASES = ['consent', 'stop'] as const

/** `acts`: consents of each turn, and as many stops. */
export type WritesOptions = { rounds: number; acts: number }

/** Consents and stops a second of a registry on PostgreSQL, beside a bare loop of what they ask for. */
export async function benchWrites({ rounds, acts }: WritesOptions): Promise<Report> {
  ensurePostgres()
  const server = await startPostgres({ durable: true })
  if (!server) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'bench-writes-'))
  try {
    const amount = { acts, warm: WARM }
    const site = new Site(server.url, folder)
    const offers = await site.make(offersFor(amount))
    const scripts = await recordActs(site, offers)
    const cells = await measureCells(site, { folder, prepared: { offers, scripts }, cells: CELLS, rounds, ...amount })
    const settings = await site.settings()
    const counts = { consent: middle(scripts.consents), stop: middle(scripts.stops) }
    const notes = [
      `PostgreSQL ${settings.version}, fsync ${settings.fsync}, synchronous_commit ${settings.commit}; rounds: ${rounds}, acts of each kind in a turn: ${acts}, after ${WARM} by each process that are not counted.`,
      ...PHASES.map((phase) => `One ${phase}: ${words(counts[phase])}.`),
      ...NOTES,
      `Transactions that the bare loop lost against another one and began again: ${sumOf(cells)}.`,
    ]
    return {
      sections: [speedTable(cells), figureTable(figuresOf(cells)), notes.map((note) => `- ${note}`).join('\n')],
      data: { rounds, acts, settings, counts, cells },
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the two cannot have in common. */
const NOTES = [
  'Each turn has a copy of one database with the same offers. The bare loop sends the recorded statements of acts that were done there one by one, with their own values, so no two of its acts add the same row.',
  'The bare loop writes every line of the journal by itself; the registry writes the lines of acts that end together at once, so with many clients it commits and syncs less often.',
  'The bare loop has a connection for each client; the registry has five a process at most.',
  'The bare loop waits for the same locks of the same rows, but decides nothing by what it reads, checks no signature, parses no input and closes no file between two lines; it signs on its own thread where the registry waits for the thread pool.',
  'One client cannot be dealt out among two processes, so that row is not there.',
]

const sumOf = (cells: readonly Measured[]): number => cells.reduce((sum, { retried }) => sum + retried, 0)

const middle = (scripts: readonly Script[]) => countsOf(scripts[scripts.length >> 1] ?? [])

const words = ({ statements, commits, signatures, appends }: ReturnType<typeof countsOf>): string =>
  `${statements} statements, ${commits} commits, ${signatures} signatures, ${appends} synced appends`

function speedTable(cells: readonly Measured[]): Table {
  const rows = PHASES.flatMap((phase) =>
    cells.map(({ clients, processes, registry, bare }) => [
      phase,
      String(clients),
      String(processes),
      `${median(registry[phase]).toFixed(0)} /s`,
      `${median(bare[phase]).toFixed(0)} /s`,
      ratio(pairedRatio(registry[phase], bare[phase])),
    ]),
  )
  return [['Act', 'Clients', 'Processes', 'Registry', 'Bare loop', 'Of the bare loop'], ...rows]
}

/** What a second process gives, round by round: on two cores, which PostgreSQL uses too, it may be less than nothing. */
const gains = (two: readonly number[], one: readonly number[]): number[] =>
  two.map((speed, i) => speed / (one[i] ?? NaN))

function figuresOf(cells: readonly Measured[]): Figure[] {
  const eight = (processes: number) =>
    cells.find((cell) => cell.clients === 8 && cell.processes === processes) as Measured
  const [one, two] = [eight(1), eight(2)]
  return PHASES.flatMap((phase) => {
    const ofBare = pairedRatio(one.registry[phase], one.bare[phase])
    const ofOne = pairedRatio(two.registry[phase], one.registry[phase])
    const ofPeer = pairedRatio(gains(two.registry[phase], one.registry[phase]), gains(two.bare[phase], one.bare[phase]))
    return [
      { name: `${phase}, 8 clients`, value: ratio(ofBare), aim: atLeast(ofBare, 0.5, '0.50 of the bare loop') },
      { name: `${phase}, two processes`, value: ratio(ofOne), aim: atLeast(ofOne, 1, '1.00 of one process') },
      {
        name: `${phase}, two processes beside the bare loop in two`,
        value: ratio(ofPeer),
        aim: atLeast(ofPeer, 1, '1.00 of what a second process gives the bare loop'),
      },
    ]
  })
}
