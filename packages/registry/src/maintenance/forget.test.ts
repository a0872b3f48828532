import { DAY, midnight } from '@liangpai/server'
import { expect, test } from 'vitest'
import { askFor, bundleOf, codeOf, member, NOON, offerTo, onEveryOffice, showBadge } from '../testing/office.ts'

onEveryOffice('forgetting', (office) => {
  const ids = async (table: 'badges' | 'requests' | 'people' | 'stopLinks') =>
    (await office.registry.context.store.db.selectFrom(table).selectAll().execute()).length
  const after = async (days: number) => {
    office.clock.now += days * DAY
    await office.registry.signDue()
  }

  test('an expired badge is deleted after 30 days with its data, and its stop link 30 days later', async () => {
    const { stopToken } = await showBadge(office)
    const people = await ids('people')
    await after(394)
    const keptUntil = midnight(NOON) + 395 * DAY
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'expired', keptUntil })
    expect(await ids('badges')).toBe(1)
    await after(2)
    expect([await ids('badges'), await ids('requests'), await ids('stopLinks')]).toEqual([0, 0, 1])
    expect(await ids('people')).toBe(people - 1)
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'stopped' })
    await after(29)
    expect(await ids('stopLinks')).toBe(0)
    await expect(office.registry.viewStopLink(stopToken)).rejects.toMatchObject({ code: 'linkUnknown' })
  })

  test('a member deletes an expired badge at once, and cannot pause it', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    await after(370)
    expect(await bundleOf(office.registry, badgeNo)).toBeDefined()
    expect(await codeOf(office.registry.verbs.pause(member, { token: stopToken }))).toBe('notInEffect')
    await office.registry.verbs.withdraw(member, { token: stopToken })
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect([await ids('badges'), await ids('requests')]).toEqual([0, 0])
    const changedAt = office.clock.now
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'stopped', changedAt })
  })

  test('an expired badge that is paused cannot be resumed', async () => {
    const { badgeNo: badge } = await showBadge(office)
    await office.registry.verbs.pause({ as: 'chu' }, { badge })
    await after(370)
    expect(await codeOf(office.registry.verbs.resume({ as: 'chu' }, { badge }))).toBe('notInEffect')
  })

  test('requests that led nowhere are deleted after 90 days, whatever became of them', async () => {
    const { token } = await offerTo(office)
    await office.registry.verbs.decline(member, { token })
    const refused = await askFor(office)
    await office.registry.verbs.refuse({ as: 'lin' }, { request: refused, reason: 'notOperator' })
    await askFor(office)
    await after(89)
    expect(await ids('requests')).toBe(2) // a refusal leaves no request at once
    await after(2)
    expect(await ids('requests')).toBe(0)
  })

  test('answers to repeated commands are deleted after a day', async () => {
    const { request } = await offerTo(office)
    await office.registry.verbs.offer({ as: 'chu', idempotencyKey: 'offer-0001' }, { request })
    const answers = () => office.registry.context.store.db.selectFrom('idempotency').selectAll().execute()
    expect(await answers()).toHaveLength(1)
    await after(2)
    expect(await answers()).toEqual([])
  })
})
