import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { member, onEveryServices, otherSecretary, reopen, secretary, stranger } from '../../../testing/services.ts'
import { ask, makeVenue, placeContext, request, settle, verbsOf } from '../../testing/venue.ts'
import { viewOwnBooking } from './viewBooking.ts'
import { viewWeek } from './viewWeek.ts'

onEveryServices('bookings', (fixture) => {
  const verbs = () => verbsOf(fixture.services)
  const view = (token: string) => placeContext(fixture.services).read('', (reading) => viewOwnBooking(reading, token))
  const week = (as: string, booking?: string) =>
    placeContext(fixture.services).read(as, (reading) => viewWeek(reading, { day: '2026-12-04', booking }))

  test('two rivals: one is approved, the other is refused by the clash, and moved', async () => {
    const { room } = await makeVenue(fixture.services)
    const [one, other] = [await ask(fixture.services, room), await ask(fixture.services, room, { from: '15:00' })]
    expect((await view(other.token)).hasRival).toBe(true)
    const cards = (await week('fang', one.id)).chosen
    expect(cards.map(({ booking }) => booking.wanted.from)).toEqual(['14:00', '15:00'])
    await verbs()['approve-booking'](secretary, { booking: one.id })
    expect(await codeOf(verbs()['approve-booking'](secretary, { booking: other.id }))).toBe('bookingClash')
    const later = { booking: other.id, space: room, day: '2026-12-04', from: '17:00', to: '19:00' }
    await verbs()['move-booking'](secretary, later)
    expect((await view(other.token)).booking.state).toBe('requested')
    await verbs()['take-move'](member, { token: other.token })
    const { booking } = await view(other.token)
    expect([booking.state, booking.wanted.from]).toEqual(['approved', '17:00'])
  })

  test('a series skips the dates that clash and says which', async () => {
    const { room } = await makeVenue(fixture.services)
    const meeting = await ask(fixture.services, room, { day: '2026-12-18', purpose: '支部会议' })
    await verbs()['approve-booking'](secretary, { booking: meeting.id })
    await settle(fixture.services, room, '2026-12-25', '2026-12-31')
    const series = await ask(fixture.services, room, { weeks: '4' })
    await verbs()['approve-booking'](secretary, { booking: series.id })
    expect((await view(series.token)).booking.skipped).toEqual([
      { day: '2026-12-18', why: 'booked' },
      { day: '2026-12-25', why: 'tenant' },
    ])
  })

  test('a tenant’s space is lent to nobody, and a tenant displaces no booking', async () => {
    const { room, areas } = await makeVenue(fixture.services)
    const { id } = await ask(fixture.services, room)
    await settle(fixture.services, room, '2026-12-04', '2026-12-31')
    expect(await codeOf(verbs()['approve-booking'](secretary, { booking: id }))).toBe('spaceOccupied')
    expect(await codeOf(verbs()['request-booking'](member, request(room)))).toBe('spaceOccupied')
    expect(await codeOf(verbs()['request-booking'](member, request(areas[0] ?? '')))).toBe('spaceNotLent')
    const early = await ask(fixture.services, room, { day: '2026-12-03' })
    await verbs()['approve-booking'](secretary, { booking: early.id })
    expect(await codeOf(settle(fixture.services, room, '2026-12-01', '2026-12-03', '有间纸坊'))).toBe('spaceBooked')
    expect(await codeOf(settle(fixture.services, room, '2026-12-31', '2027-12-31', '有间纸坊'))).toBe('spaceTaken')
  })

  test('two processes that approve rivals at once approve one of them', async () => {
    const { room } = await makeVenue(fixture.services)
    const second = await reopen(fixture.config)
    try {
      for (let day = 7; day <= 11; day++) {
        const at = { day: `2026-12-${String(day).padStart(2, '0')}` }
        const [one, other] = [await ask(fixture.services, room, at), await ask(fixture.services, room, at)]
        const codes = await Promise.all([
          codeOf(verbs()['approve-booking'](secretary, { booking: one.id })),
          codeOf(verbsOf(second)['approve-booking'](secretary, { booking: other.id })),
        ])
        expect(codes.toSorted()).toEqual(['bookingClash', 'done'])
      }
    } finally {
      await second.close()
    }
  })

  test('a tenancy and a booking that want a space at once do not both get it', async () => {
    const { room } = await makeVenue(fixture.services)
    const second = await reopen(fixture.config)
    try {
      const { id } = await ask(fixture.services, room)
      const codes = await Promise.all([
        codeOf(verbs()['approve-booking'](secretary, { booking: id })),
        codeOf(settle(second, room, '2026-12-01', '2026-12-31')),
      ])
      expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    } finally {
      await second.close()
    }
  })

  test('a branch that does not host the venue reads and decides nothing, as if there were none', async () => {
    const { venue, room } = await makeVenue(fixture.services)
    const { id } = await ask(fixture.services, room)
    for (const who of [otherSecretary, stranger]) {
      for (const name of ['approve-booking', 'booking-contact', 'booking-link'] as const)
        expect(await codeOf(verbs()[name](who, { booking: id }))).toBe('notFoundOrNotYours')
      expect(await codeOf(verbs()['add-space'](who, { venue, name: '五号区', uses: ['incubation'] }))).toBe(
        'notFoundOrNotYours',
      )
      expect(await codeOf(week(who.as, id))).toBe('notFoundOrNotYours')
      expect((await week(who.as)).venues).toEqual([])
      expect(await fixture.services.workOf(who, 'zh-Hans')).toEqual([])
    }
  })

  test('a venue is recorded by its own host alone', async () => {
    const venue = { name: '展厅', address: '石桥路1号', area: { min: 80, max: 80 }, uses: ['activity' as const] }
    expect(await codeOf(verbs()['add-venue'](stranger, venue))).toBe('notAllowed')
    expect(await codeOf(verbs()['add-venue'](secretary, { ...venue, host: 'park' }))).toBe('notAllowed')
    expect(await codeOf(verbs()['add-venue'](stranger, { ...venue, host: 'park' }))).toBe('done')
    const area = { min: 600, max: 500 }
    expect(await codeOf(verbs()['add-venue'](secretary, { ...venue, area }))).toBe('venueAreaInvalid')
  })

  test('what waits is a line of its host’s list, with the third working day as its date', async () => {
    const { room } = await makeVenue(fixture.services)
    const { id } = await ask(fixture.services, room)
    expect(await fixture.services.workOf(secretary, 'zh-Hans')).toMatchObject([
      { module: 'place', day: '2026-11-27', title: '借用：直播试拍', href: `/work/place/bookings/${id}` },
    ])
    await verbs()['decline-booking'](secretary, { booking: id, reason: 'unsuitable' })
    expect(await fixture.services.workOf(secretary, 'zh-Hans')).toEqual([])
  })

  test('a request that nobody answered ends when its time begins', async () => {
    const { room } = await makeVenue(fixture.services)
    const { token } = await ask(fixture.services, room)
    fixture.on('2026-12-04', '13:59')
    await fixture.services.elapseDue()
    expect((await view(token)).booking.state).toBe('requested')
    fixture.on('2026-12-04', '14:00')
    await fixture.services.elapseDue()
    expect((await view(token)).booking).toMatchObject({ state: 'declined', declined: 'unanswered' })
  })

  test('90 days after its end it is deleted, and its link opens nothing', async () => {
    const { room } = await makeVenue(fixture.services)
    const { token, id } = await ask(fixture.services, room)
    await verbs()['approve-booking'](secretary, { booking: id })
    fixture.on('2027-03-04')
    await fixture.services.forgetExpired()
    expect((await view(token)).keptUntil).toBe('2027-03-04')
    fixture.on('2027-03-05')
    await fixture.services.forgetExpired()
    expect(await codeOf(view(token))).toBe('privateLinkUnknown')
  })

  test('a lost link is made anew for the contact on record, and the old one dies', async () => {
    const { room } = await makeVenue(fixture.services)
    const { token, id } = await ask(fixture.services, room)
    const made = await verbs()['booking-link'](secretary, { booking: id })
    expect(made).toMatchObject({ callName: '乔木', contact: '13400000000' })
    expect(await codeOf(view(token))).toBe('privateLinkUnknown')
    expect((await view(made.token)).id).toBe(id)
  })

  test('whoever asked corrects, cancels and deletes, and the time is free again', async () => {
    const { room } = await makeVenue(fixture.services)
    const { token, id } = await ask(fixture.services, room)
    await verbs()['correct-booking'](member, {
      token,
      purpose: '直播试拍',
      people: 9,
      callName: '乔木',
      contact: 'qiao@example.cn',
    })
    expect(await view(token)).toMatchObject({ contact: 'qiao@example.cn', booking: { people: 9 } })
    await verbs()['approve-booking'](secretary, { booking: id })
    await verbs()['delete-booking'](member, { token })
    expect(await codeOf(view(token))).toBe('privateLinkUnknown')
    expect(await codeOf(verbs()['request-booking'](member, request(room)))).toBe('done')
  })

  test('a time over midnight, one that has passed, and a contact that is none, are refused', async () => {
    const { room } = await makeVenue(fixture.services)
    const code = (more: Parameters<typeof request>[1]) =>
      codeOf(verbs()['request-booking'](member, request(room, more)))
    expect(await code({ from: '22:00', to: '1:00' })).toBe('bookingOverMidnight')
    expect(await code({ day: '2026-11-24', from: '9:00' })).toBe('bookingPast')
    expect(await code({ contact: '乔木' })).toBe('contactUnreadable')
    expect(await code({ space: 'nowhere' })).toBe('notFoundOrNotYours')
  })
})
