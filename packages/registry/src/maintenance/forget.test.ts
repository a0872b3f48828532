import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { askFor, member, offerTo, onEveryOffice, showBadge } from '../testing/office.ts'

onEveryOffice('forgetting', (office) => {
  const ids = async (table: 'badges' | 'requests' | 'people' | 'stopLinks') =>
    (await office.registry.context.store.db.selectFrom(table).selectAll().execute()).length
  const after = async (days: number) => {
    office.clock.now += days * DAY
    await office.registry.signDue()
  }

  test('an expired badge is deleted after 30 days with its data and its stop link', async () => {
    const { stopToken } = await showBadge(office)
    const people = await ids('people')
    await after(394)
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'stopped' })
    expect(await ids('badges')).toBe(1)
    await after(2)
    expect([await ids('badges'), await ids('requests'), await ids('stopLinks')]).toEqual([0, 0, 0])
    expect(await ids('people')).toBe(people - 1)
    await expect(office.registry.viewStopLink(stopToken)).rejects.toMatchObject({ code: 'linkUnknown' })
  })

  test('requests that led nowhere are deleted after 90 days, whatever became of them', async () => {
    const { token } = await offerTo(office)
    await office.registry.verbs.decline(member, { token })
    const refused = await askFor(office)
    await office.registry.verbs.refuse({ as: 'lin' }, { request: refused, reason: 'other' })
    await askFor(office)
    await after(89)
    expect(await ids('requests')).toBe(3)
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
