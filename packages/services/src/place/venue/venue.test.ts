import { between } from '@liangpai/core/organization'
import { describe, expect, test } from 'vitest'
import { areOverlapping, isInTheWay, isOccupied } from './occupancy.ts'
import { isLent, isLet, judgeRemoval, judgeSpace, judgeSpaceUses, judgeVenue, judgeVenueUses } from './venue.ts'

const venue = {
  name: '云汀市网商创业孵化基地',
  names: { en: 'Yunting Incubator' },
  address: '商城路2号三楼',
  description: '楼下就是市场，拿货方便，场地也大。',
  area: between(500, 600),
  uses: ['activity', 'incubation'],
} as const

describe('a venue', () => {
  test('of 500 to 600 square metres is taken as that range', () => {
    expect(judgeVenue(venue)).toEqual({ ok: true })
  })
  test.each([
    ['without a name is refused', { name: '' }, 'venueTextInvalid'],
    ['with an English name of nothing is refused', { names: { en: '' } }, 'venueTextInvalid'],
    ['of 600 to 500 square metres is refused', { area: between(600, 500) }, 'venueAreaInvalid'],
    ['of no area is refused', { area: between(0, 0) }, 'venueAreaInvalid'],
    ['for nothing is refused', { uses: [] }, 'venueUsesMissing'],
    ['for one use twice is refused', { uses: ['activity', 'activity'] }, 'venueUsesMissing'],
  ] as const)('%s', (_title, change, code) => {
    expect(judgeVenue({ ...venue, ...change })).toEqual({ ok: false, code })
  })
})

describe('a space', () => {
  test('may serve two uses, and is then both lent and let', () => {
    const room = { name: '活动室', names: {}, uses: ['activity', 'incubation'] } as const
    expect(judgeSpace(room, venue)).toEqual({ ok: true })
    expect([isLent(room), isLet(room), isLent({ uses: ['incubation'] })]).toEqual([true, true, false])
  })
  test('for what its venue is not for is refused', () => {
    expect(judgeSpace({ name: '一号区', names: {}, uses: ['park'] }, venue)).toEqual({
      ok: false,
      code: 'spaceUseForeign',
    })
  })
})

describe('a change', () => {
  const nobody = { isLet: false, isLent: false }
  test('leaves a venue the uses that its spaces have', () => {
    expect(judgeVenueUses({ uses: ['activity'] }, [{ uses: ['activity'] }])).toEqual({ ok: true })
    const code = 'venueUseNeeded'
    expect(judgeVenueUses({ uses: ['activity'] }, [{ uses: ['activity', 'incubation'] }])).toEqual({ ok: false, code })
  })
  test.each([
    ['takes a use off a space that nobody has', ['activity'], nobody, 'ok'],
    ['does not take the place of a tenant away', ['activity'], { isLet: true, isLent: false }, 'spaceUseNeeded'],
    ['does not take away what was lent', ['incubation'], { isLet: false, isLent: true }, 'spaceUseNeeded'],
    ['leaves both where both are needed', ['activity', 'incubation'], { isLet: true, isLent: true }, 'ok'],
  ] as const)('%s', (_title, uses, needs, outcome) => {
    expect(judgeSpaceUses({ uses }, needs)).toEqual(outcome === 'ok' ? { ok: true } : { ok: false, code: outcome })
  })
  test('removes no space of which records are kept', () => {
    expect(judgeRemoval({ hasRecords: false })).toEqual({ ok: true })
    expect(judgeRemoval({ hasRecords: true })).toEqual({ ok: false, code: 'spaceHasRecords' })
  })
})

describe('a tenancy', () => {
  const tenant = { space: 'one', from: '2026-07-01', until: '2027-06-30' }
  test('has its space on its first and last day, and no longer', () => {
    const days = ['2026-06-30', '2026-07-01', '2027-06-30', '2027-07-01']
    expect(days.map((day) => isOccupied([tenant], 'one', day))).toEqual([false, true, true, false])
    expect(isOccupied([tenant], 'two', '2026-12-04')).toBe(false)
  })
  test('that begins the day after another one ends does not overlap it; on the same day it does', () => {
    expect(areOverlapping(tenant, { space: 'one', from: '2027-07-01' })).toBe(false)
    expect(areOverlapping(tenant, { space: 'one', from: '2027-06-30' })).toBe(true)
  })
  test('stands behind a booking that was approved before it', () => {
    expect(isInTheWay([{ space: 'one', day: '2026-12-04' }], tenant)).toBe(true)
    expect(isInTheWay([{ space: 'one', day: '2027-12-04' }], tenant)).toBe(false)
  })
})
