import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothDatabases, type Place } from '../testing/databases.ts'
import { askFor, makeOffice, type Office, offerTo, showBadge } from '../testing/office.ts'
import { DAY } from '../time.ts'

onBothDatabases('what is kept', (makePlace) => {
  let place: Place
  let office: Office
  beforeEach(async () => {
    place = await makePlace()
    office = await makeOffice(place)
  })
  afterEach(async () => {
    await office.registry.close()
    await place.remove()
  })

  const ids = async (table: 'badges' | 'requests' | 'people' | 'stopLinks') =>
    (await office.registry.context.store.db.selectFrom(table).selectAll().execute()).length
  const after = async (days: number) => {
    office.clock.now += days * DAY
    await office.registry.signDue()
  }

  test('an expired badge for 30 days, and then neither its data nor its link', async () => {
    const { stopToken } = await showBadge(office)
    const people = await ids('people')
    await after(394)
    expect(await office.registry.stop(stopToken)).toMatchObject({ state: 'stopped' })
    expect(await ids('badges')).toBe(1)
    await after(2)
    expect([await ids('badges'), await ids('requests'), await ids('stopLinks')]).toEqual([0, 0, 0])
    expect(await ids('people')).toBe(people - 1)
    await expect(office.registry.stop(stopToken)).rejects.toMatchObject({ code: 'linkUnknown' })
  })

  test('requests that came to nothing for 90 days, whatever became of them', async () => {
    const { token } = await offerTo(office)
    await office.registry.decline(token)
    const refused = await askFor(office)
    await office.registry.verbs.refuse({ as: 'lin' }, { request: refused, reason: 'other' })
    await askFor(office)
    await after(89)
    expect(await ids('requests')).toBe(3)
    await after(2)
    expect(await ids('requests')).toBe(0)
  })
})
