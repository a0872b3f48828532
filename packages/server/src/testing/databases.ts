import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { databaseFile } from '../store/sqlite.ts'

/** What one opened store needs: a data folder of its own, and on PostgreSQL a database of its own. */
export type DatabaseFixture = {
  data: string
  databaseUrl?: string
  /** Copies the database while nothing has it open; what it returns puts the copy back. */
  backUp(): Promise<() => Promise<void>>
  remove(): Promise<void>
}

/** Makes a fixture; in a `fresh` one no table has been created yet. */
export type MakeDatabase = (options?: { fresh: boolean }) => Promise<DatabaseFixture>

/**
 * What a service can stand on. `serializable` is PostgreSQL with that as its default; `pgbouncer` is PostgreSQL behind a
 * pooler that gives each transaction another session.
 */
export const VARIANTS = ['SQLite', 'PostgreSQL', 'serializable', 'pgbouncer'] as const
export type Variant = (typeof VARIANTS)[number]

/** The variants of this run: those that `LIANGPAI_DATABASES` names, or SQLite and PostgreSQL. */
const chosen = (process.env['LIANGPAI_DATABASES'] ?? 'SQLite,PostgreSQL').split(',') as Variant[]

/** Runs the same tests on each variant; where a server is missing, those on it are skipped and say so. */
export function onEveryDatabase(
  title: string,
  tests: (makeDatabase: MakeDatabase) => void,
  variants: readonly Variant[] = chosen,
): void {
  for (const variant of variants) {
    const missing = whatIsMissing(variant)
    describe.skipIf(missing !== undefined)(`${title}, ${variant}${missing ? ` (no ${missing} was found)` : ''}`, () => {
      if (variant === 'SQLite') return tests(async () => makeFolder())
      const pool = createPool(variant)
      afterAll(() => pool.drop())
      tests(({ fresh } = { fresh: false }) => pool.take(fresh))
    })
  }
}

/** Runs tests of what only a server can do, on each variant that has one. */
export const onEveryServer = (title: string, tests: (makeDatabase: MakeDatabase) => void): void =>
  onEveryDatabase(
    title,
    tests,
    chosen.filter((variant) => variant !== 'SQLite'),
  )

function whatIsMissing(variant: Variant): string | undefined {
  if (variant === 'SQLite') return undefined
  if (!inject('databaseUrl')) return 'server'
  return variant === 'pgbouncer' && !inject('poolerUrl') ? 'pgbouncer' : undefined
}

/** A data folder for the embedded database, below the system's temporary folder. */
export function makeFolder(): DatabaseFixture {
  const data = mkdtempSync(join(tmpdir(), 'liangpai-test-'))
  const file = databaseFile(data)
  return {
    data,
    async backUp() {
      copyFileSync(file, `${file}.yesterday`)
      return async () => {
        for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true })
        copyFileSync(`${file}.yesterday`, file)
      }
    },
    remove: async () => rmSync(data, { recursive: true, force: true }),
  }
}

/** The databases of one group of tests. Creating one takes longer than most tests, so an emptied one is used again. */
function createPool(variant: Variant) {
  const server = inject('databaseUrl') ?? ''
  const idle: string[] = []
  const created: string[] = []
  return {
    async take(fresh: boolean): Promise<DatabaseFixture> {
      const name = (fresh ? undefined : idle.pop()) ?? (await create())
      return fixtureOf({ server, variant, name, setUp }, async () => {
        await run(urlOf(server, name), EMPTY)
        idle.push(name)
      })
    },
    async drop() {
      for (const name of created)
        for (const one of [`${name}_yesterday`, name]) await run(server, `drop database if exists ${one} with (force)`)
    },
  }

  async function create(): Promise<string> {
    const name = `test_${randomBytes(6).toString('hex')}`
    await run(server, `create database ${name} strategy file_copy`)
    await setUp(name)
    created.push(name)
    return name
  }

  async function setUp(name: string): Promise<void> {
    if (variant === 'serializable')
      await run(server, `alter database ${name} set default_transaction_isolation = 'serializable'`)
  }
}

/** Empties all tables but the migrators', in any order; quicker than truncating so many small ones. */
const EMPTY = `set session_replication_role = replica; do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute 'delete from ' || quote_ident(name);
  end loop;
end $$`

type Created = { server: string; variant: Variant; name: string; setUp: (name: string) => Promise<void> }

function fixtureOf({ server, variant, name, setUp }: Created, release: () => Promise<void>): DatabaseFixture {
  const folder = makeFolder()
  return {
    data: folder.data,
    databaseUrl: urlOf(variant === 'pgbouncer' ? (inject('poolerUrl') ?? '') : server, name),
    async backUp() {
      // A pooler keeps its sessions after the service has gone.
      await run(server, `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`)
      await run(server, `create database ${name}_yesterday template ${name} strategy file_copy`)
      return async () => {
        await run(server, `drop database ${name} with (force)`)
        await run(server, `alter database ${name}_yesterday rename to ${name}`)
        await setUp(name)
      }
    },
    async remove() {
      await release()
      await folder.remove()
    },
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
