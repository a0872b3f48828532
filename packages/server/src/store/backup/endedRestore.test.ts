import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DatabaseFixture, onEveryDatabase, onEveryServer } from '../../testing/databases.ts'
import { settingsOf } from '../settings.ts'
import { openStore } from '../store.ts'
import { isUnused, withServer } from '../unused.ts'
import { inEmptyPlace } from './place.ts'

const PROGRAM = join(import.meta.dirname, '../../testing/endedRestore.ts')
const settings = settingsOf<'loaded' | 'whole'>()

onEveryDatabase('a restore that was ended in its midst', (makeDatabase) => {
  let place: DatabaseFixture
  beforeEach(async () => {
    place = await makeDatabase({ fresh: true })
    const { data, databaseUrl = '' } = place
    const child = spawn(process.execPath, ['--conditions=@liangpai/source', PROGRAM, data, databaseUrl], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
    if (signal !== 'SIGKILL') throw new Error('the restore was not ended in its midst')
  })
  afterEach(() => place.remove())

  const isServer = () => place.databaseUrl !== undefined
  const codeOfOpening = () =>
    openStore({ ...place, mustExist: true }).then(
      (store) => store.close(),
      (error: { code?: string }) => error.code,
    )
  const restoreAgain = () =>
    inEmptyPlace(place, async (restored) => {
      const store = await openStore(restored)
      await store.transact((tx) => settings.write(tx, 'whole', 'yes'))
      await store.close()
    })

  test('is opened by no start, also one that would set up anew on a server', async () => {
    expect(await codeOfOpening()).toBe(isServer() ? 'restoreUnfinished' : 'databaseMissing')
    expect(await isUnused(place)).toBe(!isServer())
    if (isServer()) await expect(openStore(place)).rejects.toMatchObject({ code: 'restoreUnfinished' })
  })

  test('begins anew when it is run again, with nothing of what was loaded before', async () => {
    if (!isServer()) {
      await expect(restoreAgain()).rejects.toMatchObject({ code: 'restoreUnderWay' })
      rmSync(join(place.data, 'restoring'), { recursive: true }) // as the refusal says
    }
    await restoreAgain()
    const store = await openStore({ ...place, mustExist: true })
    expect(await settings.read(store.db, 'loaded')).toBeUndefined()
    expect(await settings.read(store.db, 'whole')).toBe('yes')
    await store.close()
    if (!isServer()) expect(readdirSync(place.data)).not.toContain('restoring')
  })

  test('leaves a database that was opened since untouched when it is run once more', async () => {
    if (!isServer()) rmSync(join(place.data, 'restoring'), { recursive: true })
    await restoreAgain()
    await expect(restoreAgain()).rejects.toMatchObject({ code: 'databaseNotEmpty' })
    expect(await codeOfOpening()).toBeUndefined()
  })
})

onEveryServer('a database of somebody else with a table that is called as the mark of a restore', (makeDatabase) => {
  test('is neither emptied nor filled by a restore', async () => {
    const place = await makeDatabase({ fresh: true })
    const databaseUrl = place.databaseUrl ?? ''
    const run = (text: string) => withServer(databaseUrl, (db) => sql.raw<{ id: number }>(text).execute(db))
    await run('create table restoring (id int); create table customers (id int); insert into customers values (7)')
    await expect(inEmptyPlace(place, async () => {})).rejects.toMatchObject({ code: 'databaseNotEmpty' })
    expect((await run('select id from customers')).rows).toEqual([{ id: 7 }])
    await place.remove()
  })
})
