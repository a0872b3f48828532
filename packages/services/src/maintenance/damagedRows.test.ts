import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { calendarOf, listOf, openSessions, signUp, statesOf, verbsOf } from '../calendar/testing/calendar.ts'
import { ask, makeVenue, placeContext } from '../place/testing/venue.ts'
import { member, onEveryServices } from '../testing/services.ts'

const broken = { ['hosts']: '{' }

onEveryServices('what time does', (fixture) => {
  const trail = async (verb: string) => {
    const found = fixture.services.context.store.db.selectFrom('audit').selectAll().where('verb', '=', verb)
    return (await found.execute()).map(({ subject, organizationId, detail }) => [subject, organizationId, detail])
  }

  /** Two full sessions in each of which a place was offered to whoever waited. */
  async function withOffers() {
    const { services } = fixture
    const { sessions } = await openSessions(services, [{ seats: 1 }, { seats: 1 }])
    for (const session of sessions) {
      const { token } = await signUp(services, [session])
      await signUp(services, [session], '许嘉木')
      const [first] = await listOf(services, session)
      await verbsOf(services)['cancel-sign-up'](member, { token, signup: first?.id ?? '' })
    }
    const [damaged = '', sound = ''] = sessions
    return { damaged, sound }
  }

  const damage = (session: string) =>
    calendarOf(fixture.services)
      .store.db.updateTable('calendarSessions')
      .set(broken)
      .where('id', '=', session)
      .execute()

  test('in one list is not held up by another that cannot be read, which is thrown once', async () => {
    const { damaged, sound } = await withOffers()
    await damage(damaged)
    fixture.on('2026-11-26')
    expect(await codeOf(fixture.services.elapseDue())).not.toBe('done')
    expect(await statesOf(fixture.services, sound)).toEqual(['cancelled', 'lapsed'])
    expect(await statesOf(fixture.services, damaged)).toEqual(['cancelled', 'offered'])
  })

  test('leaves a line in the trail of the host that names a session or a sheet, and nobody', async () => {
    const { sound, damaged } = await withOffers()
    fixture.on('2026-11-26')
    await fixture.services.elapseDue()
    const ended = [damaged, sound].map((id) => [id, 'liutang', '{}'])
    expect(await trail('elapse')).toEqual(expect.arrayContaining(ended))
    fixture.on('2027-04-01')
    await fixture.services.forgetExpired()
    const gone = await trail('forget')
    expect(gone).toHaveLength(4)
    for (const [subject, host, detail] of gone)
      expect([subject, host, detail]).toEqual([expect.stringMatching(/^sheet\/[0-9a-f]{24}$/), 'liutang', '{}'])
  })

  test('deletes names on their day though their session or they themselves cannot be read', async () => {
    const { damaged, sound } = await withOffers()
    await damage(damaged)
    await calendarOf(fixture.services)
      .store.db.updateTable('signupSheets')
      .set({ person: 'changed' as never })
      .execute()
    fixture.on('2027-04-01')
    expect(await fixture.services.forgetExpired()).toHaveLength(4)
    for (const session of [damaged, sound]) expect(await listOf(fixture.services, session)).toEqual([])
  })

  test('to one booking is not held up by another that cannot be read, and no tenancy by a booking', async () => {
    const { room } = await makeVenue(fixture.services)
    const [one, other] = [await ask(fixture.services, room), await ask(fixture.services, room)]
    const { db } = placeContext(fixture.services).store
    await db
      .updateTable('bookings')
      .set({ record: 'changed' as never })
      .where('id', '=', one.id)
      .execute()
    fixture.on('2027-02-01')
    expect(await codeOf(fixture.services.elapseDue())).toBe('rowDamaged')
    const rows = await db.selectFrom('bookings').select(['id', 'state']).execute()
    const stateOf = (id: string) => rows.find((row) => row.id === id)?.state
    expect([stateOf(one.id), stateOf(other.id)]).toEqual(['requested', 'declined'])
    fixture.on('2027-12-01')
    expect(await fixture.services.forgetExpired()).toEqual(expect.arrayContaining([one.id, other.id]))
  })
})
