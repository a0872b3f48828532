import { expect, test } from 'vitest'
import { another, bundleOf, member, onBothOffices, showBadge } from '../testing/office.ts'
import { endingStands } from './endingStands.ts'

onBothOffices('an ending in the journal', (office) => {
  test('an ending in the journal gives way to a later resumption by another process, and to no earlier one', async () => {
    const { badgeNo: badge, stopToken } = await showBadge(office)
    await office.registry.verbs.pause(member, { token: stopToken })
    const { store, journal } = office.registry.context
    const [line] = [...journal.latest().values()]
    const resumedAt = (changedAt: number) =>
      store.transact((tx) => tx.updateTable('badges').set({ state: 'active', changedAt }).execute())
    await resumedAt(office.clock.now + 1)
    expect(await endingStands(store.db, line!)).toBe(false)
    await resumedAt(office.clock.now)
    expect(await endingStands(store.db, line!)).toBe(true)
    expect(await endingStands(store.db, { ...line!, act: 'resume' })).toBe(false)
    expect(await bundleOf(office.registry, badge)).toBeUndefined()
  })

  test('an ending in the journal holds against a database put back under a running process', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const { store } = office.registry.context
    const published = await store.db.selectFrom('published').selectAll().execute()
    const badges = await store.db.selectFrom('badges').selectAll().execute()
    await office.registry.verbs.pause(member, { token: stopToken })
    office.clock.now += 200
    await store.transact(async (tx) => {
      await tx.updateTable('badges').set(badges[0]!).execute()
      await tx.updateTable('statusEntries').set({ bit: 0 }).execute()
      await tx.deleteFrom('published').execute()
      await tx.insertInto('published').values(published).execute()
    })
    const second = await another(office)
    expect(await bundleOf(second, badgeNo)).toBeUndefined()
    expect(await second.viewStopLink(stopToken)).toMatchObject({ state: 'paused' })
    await second.close()
  })
})
