import { setTimeout as sleep } from 'node:timers/promises'
import { onEveryServer } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { changesIn, chu, lin } from '../../testing/changes.ts'
import { bundleOf, codeOf, consentTo, listing, makeOffice, member, showBadge } from '../../testing/office.ts'

/** Longer than a process waits before it looks for changes again. */
const NEXT_LOOK = 1100

onEveryServer('a badge signed again since an older database was made, which is put back', (makeDatabase) => {
  const setUp = async () => {
    const database = await makeDatabase()
    const office = await makeOffice(database)
    const badge = await showBadge(office, {}, { name: true })
    const putBack = await database.backUp()
    const close = async () => {
      await office.registry.close()
      await database.remove()
    }
    return { office, badge, putBack, close, ...changesIn(office) }
  }
  /** The shop gets another name, up to the member's consent. */
  async function rename({ office, badge, verbs, attestAndReview }: Awaited<ReturnType<typeof setUp>>, name: string) {
    const { request } = await verbs().amend(lin, { badge: badge.badgeNo, shop: { name, listing } })
    await attestAndReview(request)
    const { token } = await verbs().offer(chu, { request })
    await consentTo(office.registry, token)
  }

  test('shows nothing, resumes by nobody, and goes on under its number once it is signed again', async () => {
    const story = await setUp()
    const { office, badge, putBack, verbs, bits, rowOf, claims, close } = story
    await rename(story, '荷雨新铺')
    await putBack()
    await office.registry.writeJournal()
    await sleep(NEXT_LOOK)
    expect(await bundleOf(office.registry, badge.badgeNo)).toBeUndefined()
    expect(await bits()).toEqual([1, 1])
    expect(await rowOf(badge.badgeNo)).toMatchObject({ state: 'paused', pausedFor: '["review"]' })
    expect(await codeOf(verbs().resume(chu, { badge: badge.badgeNo }))).toBe('pausedForReview')
    await rename(story, '荷雨新铺')
    expect(await claims(badge.badgeNo)).toMatchObject({ shop: { name: '荷雨新铺' } })
    expect(await bits()).toEqual([0, 1, 1])
    await close()
  })

  test('is deleted if it was withdrawn since, although its newest index was lost', async () => {
    const story = await setUp()
    const { office, badge, putBack, verbs, bits, rowOf, close } = story
    await rename(story, '荷雨新铺')
    await verbs().withdraw(member, { token: badge.stopToken })
    await putBack()
    await office.registry.writeJournal()
    await sleep(NEXT_LOOK)
    expect([await rowOf(badge.badgeNo), await bits()]).toEqual([undefined, [1, 1]])
    expect(await bundleOf(office.registry, badge.badgeNo)).toBeUndefined()
    await close()
  })
})
