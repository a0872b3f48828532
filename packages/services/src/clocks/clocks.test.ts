import { codeOf } from '@liangpai/server/testing'
import { OPERATOR } from '@liangpai/server'
import { expect, test } from 'vitest'
import { calendarOf, listOf, openSessions, signUp, statesOf, verbsOf } from '../calendar/testing/calendar.ts'
import { sheetByToken } from '../calendar/view/sheetView.ts'
import { member, onEveryServices, secretary, type ServicesFixture } from '../testing/services.ts'

const operator = { as: OPERATOR }

type Typed = Parameters<ServicesFixture['services']['verbs']['clocks']>[1]

onEveryServices('the clocks that the operator sets', (fixture) => {
  const set = (clocks: Typed = {}) => fixture.services.verbs.clocks(operator, clocks)
  const numbers = async () => {
    const { clocks } = await set()
    return Object.fromEntries(clocks.map(({ clock, number }) => [clock, number]))
  }
  const view = (token: string) => calendarOf(fixture.services).read('member', (reading) => sheetByToken(reading, token))

  test('are the numbers of SERVICES before, are shown by the same verb, and those left out stay', async () => {
    expect(await numbers()).toEqual({
      'help.answer': 2,
      'help.introduction': 3,
      'help.silence': 30,
      'help.reopen': 30,
      'calendar.offer': 24,
      'calendar.lastOffer': 2,
      'calendar.confirm': 5,
      'place.booking': 3,
      'place.answer': 5,
      'place.deposit': 5,
      'place.settle': 5,
      'place.objection': 5,
      'place.recheck': 5,
      'place.refund': 5,
      'retention.requests': 180,
      'retention.mentors': 12,
      'retention.names': 90,
      'retention.hours': 36,
      'retention.bookings': 90,
      'retention.applications': 30,
      'retention.tenancies': 36,
      requestCeiling: 12,
      longestTerm: 36,
      bookingAhead: 12,
      attendanceBefore: 0.5,
      reminder: 7,
    })
    await set({ calendar: { offer: 12 } })
    await set({ calendar: { confirm: 3 }, retention: { bookings: 60 } })
    expect(await numbers()).toMatchObject({
      'calendar.offer': 12,
      'calendar.lastOffer': 2,
      'calendar.confirm': 3,
      'retention.bookings': 60,
      'retention.names': 90,
    })
  })

  test('say who sets each of them, and that a ceiling is set by nobody', async () => {
    const { clocks } = await set()
    const setBy = (name: string) => clocks.find(({ clock }) => clock === name)?.setBy
    expect(['help.answer', 'place.refund', 'retention.names', 'requestCeiling'].map(setBy)).toEqual([
      'center',
      'venue',
      'operator',
      'nobody',
    ])
  })

  test.each([
    { retention: { names: 91 } },
    { retention: { names: 0 } },
    { retention: { requests: 366 } },
    { retention: { tenancies: 37 } },
    { calendar: { offer: 1.5 } },
    { calendar: { other: 1 } },
    { place: { booking: 31 } },
    { fixed: { reminder: 1 } },
  ])('are refused past their ceiling, and where they are no clock: %o', async (wrong) => {
    expect(await codeOf(set(wrong as never))).toBe('invalidInput')
    expect(await numbers()).toMatchObject({ 'retention.names': 90, 'place.booking': 3, 'calendar.offer': 24 })
  })

  test.each([
    { calendar: { offer: 2, lastOffer: 3 } },
    { calendar: { lastOffer: 25 } },
    { help: { reopen: 31 }, retention: { requests: 30 } },
  ])('are refused where one contradicts another: %o', async (wrong) => {
    expect(await codeOf(set(wrong))).toBe('clocksContradict')
    expect(await numbers()).toMatchObject({ 'calendar.offer': 24, 'calendar.lastOffer': 2, 'retention.requests': 180 })
  })

  test('are set by no secretary', async () => {
    expect(await codeOf(fixture.services.verbs.clocks(secretary, { retention: { names: 30 } }))).not.toBe('done')
  })

  test('end an offer at another hour', async () => {
    await set({ calendar: { offer: 3 } })
    const { sessions } = await openSessions(fixture.services, [{ seats: 1 }])
    const [session = ''] = sessions
    const { token } = await signUp(fixture.services, sessions)
    await signUp(fixture.services, sessions, '许嘉木')
    const [first] = await listOf(fixture.services, session)
    await verbsOf(fixture.services)['cancel-sign-up'](member, { token, signup: first?.id ?? '' })
    fixture.on('2026-11-24', '19:04')
    await fixture.services.elapseDue()
    expect(await statesOf(fixture.services, session)).toEqual(['cancelled', 'offered'])
    fixture.on('2026-11-24', '19:05')
    await fixture.services.elapseDue()
    expect(await statesOf(fixture.services, session)).toEqual(['cancelled', 'lapsed'])
  })

  test('delete names on another day, those that are kept already as well', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const { token } = await signUp(fixture.services, sessions)
    await set({ retention: { names: 30 } })
    await fixture.services.forgetExpired()
    expect(await view(token)).toMatchObject({ keptUntil: '2027-01-30', namesDays: 30 })
    await set({ retention: { names: 60 } })
    await fixture.services.forgetExpired()
    expect(await view(token)).toMatchObject({ keptUntil: '2027-03-01', namesDays: 60 })
    await set({ retention: { names: 30 } })
    await fixture.services.forgetExpired()
    fixture.on('2027-01-31')
    expect(await fixture.services.forgetExpired()).toHaveLength(1)
    expect(await codeOf(view(token))).toBe('privateLinkUnknown')
  })
})
