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

/** Runs the same tests on the embedded database and on PostgreSQL; where no server was found, the latter are skipped and say so. */
export function onBothDatabases(title: string, tests: (makeDatabase: MakeDatabase) => void): void {
  const server = inject('databaseUrl')
  describe(`${title}, embedded database`, () => {
    tests(async () => makeFolder())
  })
  describe.skipIf(server === null)(`${title}, PostgreSQL${server === null ? ' (no server was found)' : ''}`, () => {
    const pool = createPool(server ?? '')
    afterAll(() => pool.drop())
    tests(({ fresh } = { fresh: false }) => pool.take(fresh))
  })
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
function createPool(server: string) {
  const idle: string[] = []
  const created: string[] = []
  return {
    async take(fresh: boolean): Promise<DatabaseFixture> {
      const name = (fresh ? undefined : idle.pop()) ?? (await create())
      return fixtureOf(server, name, async () => {
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
    created.push(name)
    return name
  }
}

/** Empties all tables but the migrators', in any order; quicker than truncating so many small ones. */
const EMPTY = `set session_replication_role = replica; do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute 'delete from ' || quote_ident(name);
  end loop;
end $$`

function fixtureOf(server: string, name: string, release: () => Promise<void>): DatabaseFixture {
  const folder = makeFolder()
  return {
    data: folder.data,
    databaseUrl: urlOf(server, name),
    async backUp() {
      await run(server, `create database ${name}_yesterday template ${name} strategy file_copy`)
      return async () => {
        await run(server, `drop database ${name} with (force)`)
        await run(server, `alter database ${name}_yesterday rename to ${name}`)
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
