import { OPERATOR } from '@liangpai/server'
import { expect, test } from 'vitest'
import { calendarOf, listOf, openSessions, signUp, statesOf, verbsOf } from '../calendar/testing/calendar.ts'
import { sheetByToken } from '../calendar/view/sheetView.ts'
import { codeOf, member, onEveryServices, secretary } from '../testing/services.ts'
import { usualClocks } from './clocks.ts'

const operator = { as: OPERATOR }

onEveryServices('the clocks that the operator sets', (fixture) => {
  const set = (calendar: Record<string, number> = {}) => fixture.services.verbs.clocks(operator, { calendar })
  const view = (token: string) => calendarOf(fixture.services).read('member', (reading) => sheetByToken(reading, token))

  test('are the numbers of SERVICES before, are shown by the same verb, and those left out stay', async () => {
    expect(await set()).toEqual(usualClocks)
    await set({ offer: 12 })
    expect(await set({ confirm: 3 })).toEqual({ calendar: { offer: 12, lastOffer: 2, names: 90, confirm: 3 } })
  })

  test.each([{ names: 91 }, { names: 0 }, { offer: 1.5 }, { other: 1 }])(
    'are refused past their ceiling, and where they are no clock: %o',
    async (wrong) => {
      expect(await codeOf(set(wrong as never))).not.toBe('done')
      expect(await set()).toEqual(usualClocks)
    },
  )

  test('are set by no secretary', async () => {
    expect(await codeOf(fixture.services.verbs.clocks(secretary, { calendar: { names: 30 } }))).not.toBe('done')
  })

  test('end an offer at another hour', async () => {
    await set({ offer: 3 })
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
    await set({ names: 30 })
    await fixture.services.forgetExpired()
    expect(await view(token)).toMatchObject({ keptUntil: '2027-01-30', namesDays: 30 })
    await set({ names: 60 })
    await fixture.services.forgetExpired()
    expect(await view(token)).toMatchObject({ keptUntil: '2027-03-01', namesDays: 60 })
    await set({ names: 30 })
    await fixture.services.forgetExpired()
    fixture.on('2027-01-31')
    expect(await fixture.services.forgetExpired()).toHaveLength(1)
    expect(await codeOf(view(token))).toBe('privateLinkUnknown')
  })
})
