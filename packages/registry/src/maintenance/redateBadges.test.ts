import { setTimeout as sleep } from 'node:timers/promises'
import { DAY, midnight, SYSTEM } from '@liangpai/server'
import { expect, test } from 'vitest'
import type { Work } from '../context.ts'
import { endBadge, pauseBadge } from '../publication/ending.ts'
import { findBadge } from '../store/badges.ts'
import type { BadgeRow } from '../store/tables.ts'
import { bundleOf, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
import { Faults } from './faults.ts'
import { redateBadges } from './redateBadges.ts'

/** Long enough for a transaction to come to the row that another one has locked. */
const MEANWHILE = 300

onEveryOffice('badges that are dated again', (office) => {
  /** Dates a badge ahead, and again while another transaction, which has changed it, is about to commit. */
  async function redateDuring(change: (work: Work, badge: BadgeRow) => Promise<void>): Promise<string> {
    office.clock.now = NOON + DAY
    const { badgeNo } = await showBadge(office)
    office.clock.now = NOON
    const { context } = office.registry
    const faults = new Faults()
    const redating = await context.transact(SYSTEM, async (work) => {
      const badge = await findBadge(work.tx, badgeNo)
      await change(work, badge!)
      const going = redateBadges(context, faults)
      await sleep(MEANWHILE)
      return { going }
    })
    await redating.going
    faults.throwAny()
    return badgeNo
  }

  const isPublic = async (badgeNo: string) => (await bundleOf(office.registry, badgeNo)) !== undefined

  test('a badge that is paused meanwhile is dated again and stays out of public sight', async () => {
    const badgeNo = await redateDuring((work, badge) => pauseBadge(work, badge, 'office'))
    expect(await isPublic(badgeNo)).toBe(false)
    const badge = await findBadge(office.registry.context.store.db, badgeNo)
    expect(badge).toMatchObject({ state: 'paused', iat: midnight(NOON) })
  })

  test('a badge that is withdrawn meanwhile stays deleted', async () => {
    const badgeNo = await redateDuring((work, badge) => endBadge(work, badge, 'withdraw'))
    expect(await isPublic(badgeNo)).toBe(false)
  })
})
