import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertOrganization } from '../../people/organizations.ts'
import { type DatabaseFixture, onEveryDatabase } from '../../testing/databases.ts'
import { openStore, type Store } from '../store.ts'
import type { ServerTables } from '../tables.ts'
import { putRows } from './putRows.ts'
import { writeRows } from './rows.ts'
import { serverTables } from './tables.ts'
import { organizationRow } from '../../testing/organizationRow.ts'

onEveryDatabase('rows of a backup', (makeDatabase) => {
  let places: DatabaseFixture[]
  let from: Store<ServerTables>
  let to: Store<ServerTables>
  beforeEach(async () => {
    places = [await makeDatabase(), await makeDatabase()]
    ;[from, to] = (await Promise.all(places.map((place) => openStore(place)))) as [typeof from, typeof to]
  })
  afterEach(async () => {
    for (const store of [from, to]) await store.close()
    for (const place of places) await place.remove()
  })

  const putBack = async () => {
    const path = join(places[0]?.data ?? '', 'rows.jsonl.gz')
    writeFileSync(path, '')
    const { rows, unpacked } = await writeRows(from.db, path, serverTables)
    expect(statSync(path).size).toBeGreaterThan(0)
    await putRows(to, { path, unpacked }, serverTables)
    return rows
  }

  test('of thousands of organisations go back, however far from its superior one was created', async () => {
    const branches = 2500
    await from.transact(async (tx) => {
      await insertOrganization(tx, organizationRow('office', null, 0))
      await insertOrganization(tx, organizationRow('zone', 'office', branches))
      for (let i = 1; i < branches; i++)
        await insertOrganization(tx, organizationRow(`branch-${i}`, i % 2 === 0 ? 'office' : 'zone', i))
    })
    expect(await putBack()).toBe(branches + 1)
    const all = (store: typeof from) => store.db.selectFrom('organizations').selectAll().orderBy('id').execute()
    expect(await all(to)).toEqual(await all(from))
  })
})
