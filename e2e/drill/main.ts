// `pnpm drill kill|indices|restart`: what a registry comes to on its worst days, on genuine databases.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensurePostgres, startPostgres } from '../../scripts/postgres.mjs'
import { drillIndices } from './indices.ts'
import { drillKill } from './kill.ts'
import { drillRestart } from './restart.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { acts: { type: 'string', default: '200' }, count: { type: 'string', default: '100000' } },
})
const [acts, count] = [Number(values.acts), Number(values.count)]

/** Runs a drill in a folder of its own and prints what it came to. */
async function run(name: string, drill: (data: string) => Promise<{ faults: string[] }>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'drill-'))
  const started = performance.now()
  const report = await drill(data)
  rmSync(data, { recursive: true, force: true })
  console.log(name, JSON.stringify({ ...report, seconds: Math.round((performance.now() - started) / 1000) }, null, 2))
  if (report.faults.length > 0) process.exitCode = 1
}

const drills: Readonly<Record<string, () => Promise<void>>> = {
  async kill() {
    await run('kill -9, SQLite', (data) => drillKill({ data }, { acts, atOnce: 5 }))
    await withPostgres(({ url: databaseUrl }) =>
      run('kill -9, PostgreSQL', (data) => drillKill({ data, databaseUrl }, { acts, atOnce: 5 })),
    )
  },
  indices: () =>
    withPostgres(
      ({ url: databaseUrl }) =>
        run('indices by two processes', (data) => drillIndices({ data, databaseUrl }, { count, processes: 2 })),
      false, // nothing is ended here, and 100,000 commits would wait for the disk
    ),
  restart: () =>
    withPostgres((server) =>
      run('PostgreSQL restarted under load', (data) =>
        drillRestart({ data, databaseUrl: server.url }, server, {
          acts,
          clients: 8,
          signals: ['SIGINT', 'SIGQUIT', 'SIGINT', 'SIGQUIT'],
        }),
      ),
    ),
}

type Server = Exclude<Awaited<ReturnType<typeof startPostgres>>, null>

async function withPostgres(use: (server: Server) => Promise<void>, durable = true): Promise<void> {
  ensurePostgres()
  const server = await startPostgres({ durable })
  if (!server) return console.error('No PostgreSQL: skipped.')
  try {
    await use(server)
  } finally {
    await server.stop()
  }
}

const drill = drills[positionals[0] ?? '']
if (drill) await drill()
else {
  console.error(`usage: pnpm drill ${Object.keys(drills).join('|')} [--acts <number>] [--count <number>]`)
  process.exitCode = 2
}
