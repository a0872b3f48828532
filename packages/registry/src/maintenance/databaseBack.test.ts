import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseFixture, onEveryServer } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { bundleOf, codeOf, makeOffice, member, showBadge } from '../testing/office.ts'

/** Longer than a process waits before it looks for changes again. */
const NEXT_LOOK = 1100

onEveryServer('an older database, put back under a service that runs', (makeDatabase) => {
  /** Badges, of which one was withdrawn and one issued after the copy that is then put back. */
  async function putYesterdayBack(database: DatabaseFixture) {
    const office = await makeOffice(database)
    const [other, withdrawn] = [await showBadge(office), await showBadge(office)]
    const putBack = await database.backUp()
    await office.registry.verbs.withdraw(member, { token: withdrawn.stopToken })
    const later = await showBadge(office)
    await putBack()
    const inEffect = async () => {
      await sleep(NEXT_LOOK)
      const bundles = [other, withdrawn, later].map(({ badgeNo }) => bundleOf(office.registry, badgeNo))
      return (await Promise.all(bundles)).map((bundle) => bundle !== undefined)
    }
    return { office, other, inEffect }
  }

  test('is noticed at the next look, and what was ended since is stopped again', async () => {
    const database = await makeDatabase()
    const { office, inEffect } = await putYesterdayBack(database)
    await office.registry.writeJournal()
    expect(await inEffect()).toEqual([true, false, false])
    await office.registry.close()
    await database.remove()
  })

  test('is noticed by the next act, before its line is written', async () => {
    const database = await makeDatabase()
    const { office, other, inEffect } = await putYesterdayBack(database)
    expect(await codeOf(office.registry.verbs.pause(member, { token: other.stopToken }))).toBe('done')
    expect(await inEffect()).toEqual([false, false, false])
    expect(await codeOf(office.registry.verbs.resume({ as: 'chu' }, { badge: other.badgeNo }))).toBe('done')
    expect(await inEffect()).toEqual([true, false, false])
    await office.registry.close()
    await database.remove()
  })
})
