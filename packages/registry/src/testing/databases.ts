import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { databaseFile } from '../store/database.ts'

/** A place for one registry: a folder of its own, and on PostgreSQL a database of its own. */
export type Place = {
  data: string
  databaseUrl?: string
  /** Copies the database while nothing has it open, and gives what puts the copy back. */
  backUp(): Promise<() => Promise<void>>
  remove(): Promise<void>
}

/** Gives a place for one registry; `fresh` is one in which no table has been made yet. */
export type MakePlace = (options?: { fresh: boolean }) => Promise<Place>

/** Runs the same tests on the embedded database and on PostgreSQL; skipped, in words, where no server was found. */
export function onBothDatabases(title: string, tests: (makePlace: MakePlace) => void): void {
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

/** A folder that is removed afterwards. */
export function makeFolder(): Place {
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

/** Databases of one group of tests. Making one takes longer than most tests, so an emptied one is used again. */
function createPool(server: string) {
  const idle: string[] = []
  const made: string[] = []
  return {
    async take(fresh: boolean): Promise<Place> {
      const name = (fresh ? undefined : idle.pop()) ?? (await make())
      return placeOf(server, name, async () => {
        await run(urlOf(server, name), EMPTY)
        idle.push(name)
      })
    },
    async drop() {
      for (const name of made)
        for (const one of [`${name}_yesterday`, name]) await run(server, `drop database if exists ${one} with (force)`)
    },
  }

  async function make(): Promise<string> {
    const name = `test_${randomBytes(6).toString('hex')}`
    await run(server, `create database ${name} strategy file_copy`)
    made.push(name)
    return name
  }
}

/** Empties all tables but the migrator's, in any order; quicker than truncating so many small ones. */
const EMPTY = `set session_replication_role = replica; do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute 'delete from ' || quote_ident(name);
  end loop;
end $$`

function placeOf(server: string, name: string, putBack: () => Promise<void>): Place {
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
      await putBack()
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
