import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeHashOf } from '../store/badges.ts'
import { type DatabaseFixture, onEveryServer } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import type { NewBadge } from '../office/offer/consent.ts'
import type { JournalRecord } from '../store/journalTables.ts'
import { bundleOf, codeOf, makeOffice, member, type Office, showBadge } from '../testing/office.ts'

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
    expect(await codeOf(office.registry.verbs.pause({ as: 'chu' }, { badge: other.badgeNo }))).toBe('done')
    expect(await inEffect()).toEqual([false, false, false])
    expect(await codeOf(office.registry.verbs.resume({ as: 'chu' }, { badge: other.badgeNo }))).toBe('done')
    expect(await inEffect()).toEqual([true, false, false])
    await office.registry.close()
    await database.remove()
  })

  /** A badge and the database as it was before something was done to it, which is put back afterwards. */
  async function doneSince(database: DatabaseFixture, act: (office: Office, badge: NewBadge) => Promise<unknown>) {
    const office = await makeOffice(database)
    const badge = await showBadge(office)
    const putBack = await database.backUp()
    await act(office, badge)
    await putBack()
    return { office, badge }
  }
  const entryOf = ({ registry }: Office, { badgeNo }: NewBadge) =>
    registry.context.store.db
      .selectFrom('statusEntries')
      .selectAll()
      .where('codeHash', '=', codeHashOf(registry.context.vault, badgeNo))
      .executeTakeFirstOrThrow()
  const lastAct = ({ database }: Office) => {
    const lines = readFileSync(join(database.data, 'endings.jsonl'), 'utf8').trimEnd().split('\n')
    const { act, turn } = JSON.parse(lines.at(-1) ?? '') as JournalRecord
    return `${act} ${turn}`
  }

  test('a withdrawal that took the turn of a pause is the last word on its badge', async () => {
    const database = await makeDatabase()
    const { office, badge } = await doneSince(database, async ({ registry: { verbs } }, { badgeNo }) => {
      await verbs.pause({ as: 'chu' }, { badge: badgeNo })
      await verbs.resume({ as: 'chu' }, { badge: badgeNo })
    })
    expect(await office.registry.verbs.withdraw(member, { token: badge.stopToken })).toEqual({ journaled: true })
    expect(lastAct(office)).toBe('withdraw 3')
    const { turn, bit } = await entryOf(office, badge)
    expect({ turn, bit }).toEqual({ turn: 3, bit: 1 })
    await office.registry.close()
    await database.remove()
  })

  test.each(['withdraw', 'end'] as const)('a badge whose pause took the turn of an %s is ended', async (name) => {
    const database = await makeDatabase()
    const { office, badge } = await doneSince(database, ({ registry: { verbs } }, { badgeNo, stopToken }) =>
      name === 'end'
        ? verbs.end({ as: 'chu' }, { badge: badgeNo, reason: 'endedByIssuer' })
        : verbs.withdraw(member, { token: stopToken }),
    )
    await office.registry.verbs.pause({ as: 'chu' }, { badge: badge.badgeNo })
    expect((await office.registry.viewStopLink(badge.stopToken)).state).toBe('stopped')
    expect(await office.registry.context.store.db.selectFrom('badges').selectAll().execute()).toEqual([])
    expect(lastAct(office)).toBe('pause 2')
    await office.registry.close()
    await database.remove()
  })
})
