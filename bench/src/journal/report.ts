import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, initRegistry, openRegistry } from '@liangpai/registry'
import { city } from '@liangpai/world'
import { startPostgres } from '../../../scripts/postgres.mjs'
import { count, milliseconds, seconds } from '../format.ts'
import type { Report, Table } from '../report.ts'

/** Lines that are recorded before they are written, and those that one statement records. */
const BATCH = 10_000
const ROWS = 1000
/** Indices of one list that are taken before the next one opens. */
const LIST = 2 ** 16

/** Which database, and which copy of its journal. */
const PAIRS = {
  'sqlite-file': ['SQLite', 'file'],
  'sqlite-postgres': ['SQLite', 'PostgreSQL'],
  'postgres-file': ['PostgreSQL', 'file'],
  'postgres-postgres': ['PostgreSQL', 'PostgreSQL'],
} as const

export type Pair = keyof typeof PAIRS
export const PAIR_NAMES = Object.keys(PAIRS) as Pair[]

type Opened = { database: string; copy: string; empty: number; full: number; oneMore: number }

/** How long a registry takes to open a journal of so many lines, and one more line to be written. */
export async function benchJournal(lines: number, pairs: readonly Pair[]): Promise<Report> {
  const rows: Opened[] = []
  for (const pair of pairs) {
    const [database, copy] = PAIRS[pair]
    rows.push(await measure(database, copy, lines))
  }
  const table: Table = [
    ['Database', 'Copy', 'Opening, no lines', `Opening, ${count(lines)} lines`, 'One more line'],
    ...rows.map((row) => [
      row.database,
      row.copy,
      seconds(row.empty),
      seconds(row.full),
      milliseconds(row.oneMore * 1000),
    ]),
  ]
  return { sections: [table], data: { lines, rows } }
}

async function measure(database: string, copy: string, lines: number): Promise<Opened> {
  const data = mkdtempSync(join(tmpdir(), 'bench-journal-'))
  const servers = [
    database === 'PostgreSQL' ? await startPostgres({ durable: true }) : null,
    copy === 'PostgreSQL' ? await startPostgres({ durable: true }) : null,
  ] as const
  const config: Config = {
    data,
    origin: city.origin,
    ...(servers[0] && { databaseUrl: servers[0].url }),
    ...(servers[1] && { journal: servers[1].url }),
  }
  try {
    await setUp(config)
    const empty = await opening(config)
    await fill(config, lines)
    return { database, copy, empty, full: await opening(config), oneMore: await writing(config, lines) }
  } finally {
    for (const server of servers) await server?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function setUp(config: Config): Promise<void> {
  const until = `${new Date().getFullYear() + 4}-01-01`
  const secretary = { id: 'qiao', name: '乔一舟', until }
  await (await initRegistry(config, { name: city.committee.name, contact: city.contact, secretary })).close()
}

/** Seconds from the configuration to an open registry. */
async function opening(config: Config): Promise<number> {
  const start = performance.now()
  const registry = await openRegistry(config)
  const took = (performance.now() - start) / 1000
  await registry.close()
  return took
}

async function fill(config: Config, lines: number): Promise<void> {
  const registry = await openRegistry(config)
  for (let from = 0; from < lines; from += BATCH) {
    await record(registry, from, Math.min(BATCH, lines - from))
    await registry.writeJournal()
  }
  await registry.close()
}

/** Seconds of one act in a registry that is open. */
async function writing(config: Config, from: number): Promise<number> {
  const registry = await openRegistry(config)
  const start = performance.now()
  await record(registry, from, 1)
  await registry.writeJournal()
  const took = (performance.now() - start) / 1000
  await registry.close()
  return took
}

/** As the journal records an act, but many by one statement: one for each would be a round trip for each. */
const record = (registry: Awaited<ReturnType<typeof openRegistry>>, from: number, many: number): Promise<void> =>
  registry.context.store.transact(async (tx) => {
    for (let at = from; at < from + many; at += ROWS)
      await tx
        .insertInto('journalPending')
        .values(Array.from({ length: Math.min(ROWS, from + many - at) }, (_, i) => actOf(at + i)))
        .execute()
  })

function actOf(i: number) {
  const code = String(i).padStart(43, 'c')
  const uri = `${city.origin}/statuses/${1 + Math.floor(i / LIST)}`
  return { turn: 0, at: 1, act: 'issue' as const, code, uri, idx: i % LIST, exp: 2 }
}
