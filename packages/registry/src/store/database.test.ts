import { expect, test } from 'vitest'
import { onBothDatabases } from '../testing/databases.ts'
import { openStore } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'

onBothDatabases('the database', (makePlace) => {
  test('three processes that start at once migrate it once', async () => {
    const place = await makePlace({ fresh: true })
    const stores = await Promise.all([1, 2, 3].map(() => openStore(place)))
    for (const store of stores) expect(await readSetting(store.db, 'origin')).toBeUndefined()
    await Promise.all(stores.map((store) => store.close()))
    await place.remove()
  })

  test('one writer at a time, over several connections', async () => {
    const place = await makePlace()
    const stores = await Promise.all([1, 2, 3].map(() => openStore(place)))
    const count = (store: (typeof stores)[number]) =>
      store.transact(async (tx) => {
        const before = Number((await readSetting(tx, 'change')) ?? 0)
        await new Promise((resolve) => setTimeout(resolve, 5))
        await writeSetting(tx, 'change', String(before + 1))
      })
    await Promise.all(Array.from({ length: 12 }, (_, i) => count(stores[i % 3]!)))
    expect(await readSetting(stores[0]!.db, 'change')).toBe('12')
    await Promise.all(stores.map((store) => store.close()))
    await place.remove()
  })

  test('what fails leaves nothing', async () => {
    const place = await makePlace()
    const store = await openStore(place)
    const failing = store.transact(async (tx) => {
      await writeSetting(tx, 'origin', 'x')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await readSetting(store.db, 'origin')).toBeUndefined()
    await store.close()
    await place.remove()
  })

  test('large numbers come back as numbers', async () => {
    const place = await makePlace()
    const store = await openStore(place)
    await store.transact((tx) =>
      tx.insertInto('people').values({ id: 'a', name: 'a', createdAt: 4_102_444_800 }).execute(),
    )
    const row = await store.db.selectFrom('people').selectAll().executeTakeFirst()
    expect(row).toEqual({ id: 'a', name: 'a', createdAt: 4_102_444_800 })
    await store.close()
    await place.remove()
  })
})
