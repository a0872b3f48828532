import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresDialect } from '@liangpai/server/store'
import { onEveryServer } from '@liangpai/server/testing'
import { CamelCasePlugin, Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { codeOf, makeOffice, member, showBadge } from '../testing/office.ts'

type Session = { pid: number; datname: string; pgBlockingPids: number[] }

/** What the page for operators says to run on the server, as it stands there. */
const page = readFileSync(join(import.meta.dirname, '../../../../docs/operating.md'), 'utf8')
const [look = '', end = ''] = (/```sql\n([^]*?)```/.exec(page)?.[1] ?? '').trim().split('\n')

onEveryServer('a lock that another program keeps on a server', (makeDatabase) => {
  test('is found and ended by the statements of the page for operators, and the stop that waited is done', async () => {
    const office = await makeOffice(await makeDatabase())
    const { stopToken } = await showBadge(office)
    const program = new Kysely({
      dialect: postgresDialect(office.database.databaseUrl ?? ''),
      plugins: [new CamelCasePlugin()],
    })
    let [locked, done] = [() => {}, () => {}]
    const isLocked = new Promise<void>((resolve) => (locked = resolve))
    const isDone = new Promise<void>((resolve) => (done = resolve))
    const holding = program
      .transaction()
      .execute(async (tx) => {
        await sql`select 1 from journal_head for update`.execute(tx)
        locked()
        await isDone
      })
      .catch((error: unknown) => error)
    await isLocked

    const stopped = codeOf(office.registry.verbs.pause(member, { token: stopToken }))
    const { rows: here } = await sql<{ name: string }>`select current_database() as name`.execute(program)
    const blocking = async () => {
      const { rows } = await sql.raw<Session>(look).execute(program)
      return rows.filter(({ datname }) => datname === here[0]?.name).flatMap(({ pgBlockingPids }) => pgBlockingPids)
    }
    await expect.poll(blocking).not.toEqual([])
    const [pid = 0] = await blocking()
    await sql.raw(end.replace('PID', String(pid))).execute(program)
    expect(await stopped).toBe('done')

    done()
    expect(await holding).toBeInstanceOf(Error)
    await program.destroy()
    await office.registry.close()
    await office.database.remove()
  })
})
