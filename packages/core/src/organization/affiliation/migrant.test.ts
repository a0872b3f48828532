import { describe, expect, test } from 'vitest'
import { isMigrantMember, paperFor } from './migrant.ts'

const affiliation = { since: '2015-07-01' }
const absence = { since: '2026-05-24', baseChanged: true }

describe('isMigrantMember', () => {
  test('a member is migrant after six months away without a transfer', () => {
    expect(isMigrantMember(affiliation, absence, '2026-11-24')).toBe(true)
  })

  test.each([
    ['a day less', affiliation, absence, '2026-11-23'],
    ['neither unit nor residence changed', affiliation, { ...absence, baseChanged: false }, '2026-11-24'],
    ['the relation moved meanwhile', { since: '2026-06-01' }, absence, '2026-11-24'],
    ['away since a day to come', affiliation, { ...absence, since: '9999-12-31' }, '2026-11-24'],
    ['no absence', affiliation, null as never, '2026-11-24'],
    ['no day on record', affiliation, { ...absence, since: '' }, '2026-11-24'],
    ['no day to judge on', affiliation, absence, 'today'],
  ])('refuses: %s', (_what, home, away, date) => {
    expect(isMigrantMember(home, away, date)).toBe(false)
  })
})

test.each([NaN, -1, undefined as never])('no paper is for %d months', (months) => {
  expect(paperFor({ fixedPlace: true, months }, '2026-11-24')).toBeUndefined()
})

test.each([
  ['more than six months at one place', { fixedPlace: true, months: 7 }, 'transferLetter'],
  ['six months at one place', { fixedPlace: true, months: 6 }, 'proofLetter'],
  ['no fixed place', { fixedPlace: false, months: 12 }, 'migrantMemberCard'],
])('%s', (_what, stay, paper) => {
  expect(paperFor(stay, '2026-11-24')).toBe(paper)
})
