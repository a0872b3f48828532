import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { member, onEveryServices, secretary } from '../../../testing/services.ts'
import { ask, makeVenue, placeContext, verbsOf } from '../../testing/venue.ts'

onEveryServices('the bytes of a booking', (fixture) => {
  const isEmbedded = () => fixture.config.databaseUrl === undefined
  const files = () =>
    readdirSync(fixture.database.data)
      .filter((name) => name.startsWith('liangpai.db'))
      .map((name) => readFileSync(join(fixture.database.data, name)))
  const found = (text: string) => files().some((bytes) => bytes.includes(text))
  const dump = async () => {
    const { db } = placeContext(fixture.services).store
    const tables = ['bookings', 'bookingDates', 'spaceHolds', 'audit', 'idempotency', 'privateLinks'] as const
    return JSON.stringify(
      await Promise.all(
        tables.map((table) =>
          db
            .selectFrom(table as 'audit')
            .selectAll()
            .execute(),
        ),
      ),
    )
  }

  test('hold open neither what for, nor who asked', async () => {
    const { room } = await makeVenue(fixture.services)
    await ask(fixture.services, room)
    for (const text of ['直播试拍', '乔木', '13400000000']) {
      expect(await dump(), text).not.toContain(text)
      if (isEmbedded()) expect(found(text), text).toBe(false)
    }
  })

  test.each(['by whoever asked', 'by its day'])(
    'hold nothing of it once it is deleted %s, sealed or not',
    async (how) => {
      const { room } = await makeVenue(fixture.services)
      const { token, id } = await ask(fixture.services, room)
      const verbs = verbsOf(fixture.services)
      await verbs['approve-booking']({ ...secretary, idempotencyKey: 'approve-once' }, { booking: id })
      const { db } = placeContext(fixture.services).store
      const { record } = await db.selectFrom('bookings').select('record').executeTakeFirstOrThrow()
      const sealed = String(record).slice(0, 60)
      if (isEmbedded()) expect(found(sealed)).toBe(true)
      if (how === 'by its day') {
        fixture.on('2027-03-05')
        await fixture.services.forgetExpired()
      } else await verbs['delete-booking'](member, { token })
      if (isEmbedded()) expect(found(sealed)).toBe(false)
      expect(await dump()).not.toContain(sealed)
      expect((await db.selectFrom('idempotency').selectAll().execute()).length).toBe(0)
    },
  )

  test('the trail of the host names what was done with a booking, and nobody who asked', async () => {
    const { room } = await makeVenue(fixture.services)
    const { token, id } = await ask(fixture.services, room)
    await verbsOf(fixture.services)['cancel-booking'](member, { token })
    fixture.on('2027-02-23')
    await fixture.services.forgetExpired()
    const { db } = placeContext(fixture.services).store
    const lines = await db
      .selectFrom('audit')
      .selectAll()
      .where('subject', '=', `booking/${id}`)
      .orderBy('seq')
      .execute()
    expect(lines.map(({ verb, organizationId }) => [verb, organizationId])).toEqual([
      ['request-booking', 'liutang'],
      ['cancel-booking', 'liutang'],
      ['forget', 'liutang'],
    ])
  })
})
