import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { openRegistry } from '../open.ts'
import type { OpenRegistry } from '../openedRegistry.ts'
import { moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { member, type Office, showBadge } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'

const DECEMBER = Date.UTC(2026, 10, 30, 16) / 1000

async function show(office: Office, many: number) {
  const badges = []
  for (let n = 0; n < many; n++) badges.push(await showBadge(office, { subject: { id: `p${n}`, name: `沈书遥${n}` } }))
  return badges
}

/** Runs the days up to a moment and what is due at it. */
async function runUntil({ clock, registry }: Pick<Office, 'clock' | 'registry'>, moment: number): Promise<void> {
  while (clock.now < moment) {
    clock.now = Math.min(moment, clock.now + DAY)
    await registry.signDue()
  }
}

onEveryMove('the figures of a restored backup', (move) => {
  test('are those that were published, with the estimates and areas that were given', async () => {
    const { office, folder, elsewhere } = move
    const { verbs } = office.registry
    await verbs.estimate({ as: 'chu' }, { min: 2000, max: 3000, source: '云汀市网商党委', statedOn: '2026-03' })
    await verbs['name-areas']({ as: 'chu' }, { areas: ['石桥镇'] })
    await show(office, 11)
    await runUntil(office, DECEMBER + 60)
    const read = ({ context }: OpenRegistry) =>
      Promise.all([
        context.store.db.selectFrom('displayedMonths').selectAll().execute(),
        context.store.db.selectFrom('estimates').selectAll().execute(),
        context.store.db.selectFrom('coverageTargets').selectAll().execute(),
      ])
    const before = await read(office.registry)
    expect(before.map(({ length }) => length)).toEqual([1, 1, 1])
    await backUp(office.registry.context, folder)
    await office.registry.close()
    const config = moveTo(office, elsewhere)
    await restore(config, folder)
    const registry = await openRegistry(config)
    await registry.signDue()
    expect(await read(registry)).toEqual(before)
    await registry.close()
  })

  test.each([
    ['the same', 0, [{ period: '2026-11', shown: 10, isKnown: true }]],
    ['that it was not recorded, if one of them has withdrawn', 1, [{ period: '2026-11', shown: null, isKnown: false }]],
  ])('of a month that was published since the backup say %s', async (_, withdrawn, expected) => {
    const { office, folder, elsewhere } = move
    const badges = await show(office, 11)
    await backUp(office.registry.context, folder)
    await runUntil(office, DECEMBER + 60)
    for (const { stopToken } of badges.slice(0, withdrawn))
      await office.registry.verbs.withdraw(member, { token: stopToken })
    await office.registry.close()
    const config = moveTo(office, elsewhere)
    await restore(config, folder)
    const registry = await openRegistry(config)
    await registry.signDue()
    const months = await registry.context.store.db.selectFrom('displayedMonths').selectAll().execute()
    expect(months.map(({ period, shown, history }) => ({ period, shown, isKnown: history !== null }))).toEqual(expected)
    await registry.close()
  })
})
