import { DAY, rolesIn } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { examine } from '../maintenance/doctor.ts'
import { openRegistry } from '../open.ts'
import type { OpenRegistry } from '../openedRegistry.ts'
import { moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { appoint, askFor, codeOf, fullMember } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'

const seatsOf = async ({ context }: OpenRegistry, organization: string) =>
  (await rolesIn(context.store.db, organization)).map(({ person, term }) => `${person} ${term.until}`).toSorted()

onEveryMove('the roles of a restored backup', (move) => {
  test('have ended where they were ended since: who was dismissed acts for nobody', async () => {
    const { office, folder, elsewhere } = move
    const { verbs } = office.registry
    const next = { from: '2026-12', until: '2029-11' }
    await appoint(verbs, 'liutang', 'wen', 'committeeMember')
    await appoint(verbs, 'liutang', 'gu', 'publicityMember', next)
    await backUp(office.registry.context, folder)
    await appoint(verbs, 'liutang', 'lin', 'secretary', { end: '2026-11-24' })
    await appoint(verbs, 'liutang', 'wen', 'committeeMember', { end: '2027-01-31' })
    await appoint(verbs, 'liutang', 'wen', 'committeeMember', { end: '2026-12-31' })
    await appoint(verbs, 'liutang', 'gu', 'publicityMember', { end: '2026-11-30' })
    await office.registry.close()

    const config = moveTo(office, elsewhere)
    const { replayed } = await restore(config, folder)
    expect(replayed.stopped).toBe(0)
    const registry = await openRegistry(config)
    expect(await seatsOf(registry, 'liutang')).toEqual(['lin 2026-11-24', 'wen 2026-12-31'])
    office.clock.now += DAY
    const request = await askFor({ ...office, registry })
    expect(await codeOf(registry.verbs.attest({ as: 'lin' }, { request, ...fullMember }))).toBe('notFoundOrNotYours')
    const again = (await readAudit(registry.context.store.db)).filter(
      ({ actor, verb }) => actor === '(system)' && verb === 'appoint',
    )
    expect(again.map(({ organizationId, detail }) => `${organizationId} ${detail}`).toSorted()).toEqual([
      'liutang {"person":"gu","role":"publicityMember","end":true}',
      'liutang {"person":"lin","role":"secretary","end":"2026-11-24"}',
      'liutang {"person":"wen","role":"committeeMember","end":"2026-12-31"}',
    ])
    const found = (await examine(registry.context)).findings.map(({ what }) => what)
    expect(found).not.toContain('trailChanged')
    await registry.close()
  })
})
