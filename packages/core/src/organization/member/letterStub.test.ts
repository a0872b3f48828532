import { describe, expect, test } from 'vitest'
import { letterStubsOf } from './letterStub.ts'
import type { RecordEvent } from './record.ts'
import { historyOf, life, whole } from '../testing/life.ts'

describe('letter stubs', () => {
  const way = { sendingOrganization: 'village', receivingOrganization: 'zone' }

  test('the stub of every letter stays, with what became of it', () => {
    expect(letterStubsOf(whole, '2026-11-24')).toEqual([
      { number: '17', issued: '2021-03-04', expires: '2021-06-04', state: 'void', since: '2021-03-20', ...way },
      { number: '18', issued: '2021-03-20', expires: '2021-06-20', state: 'completed', since: '2021-04-10', ...way },
    ])
  })

  test('a later transfer leaves the stubs of the earlier one', () => {
    const again = historyOf(
      [
        ['2022-01-01', { type: 'requestTransfer', receivingOrganization: 'village', approvers: ['zone'] }],
        ['2022-01-02', { type: 'approveTransfer', by: 'zone' }],
        ['2022-01-03', { type: 'issueLetter', number: '19', expires: '2022-04-03' }],
      ],
      whole,
    )
    const states = (day: string) => letterStubsOf(again, day).map(({ number, state }) => [number, state])
    expect(states('2022-04-03')).toEqual([
      ['17', 'void'],
      ['18', 'completed'],
      ['19', 'letterIssued'],
    ])
    expect(states('2022-04-04').at(-1)).toEqual(['19', 'expired'])
    expect(states('2021-03-10')).toEqual([['17', 'letterIssued']])
  })

  test.each<[string, RecordEvent]>([
    ['its bearer leaves the Party', { type: 'withdraw' }],
    ['its transfer is cancelled', { type: 'cancelTransfer' }],
    ['it is returned', { type: 'returnLetter' }],
    ['its end is recorded', { type: 'expireLetter' }],
  ])('a letter that expired stays so when a year later %s', (_what, event) => {
    const late = historyOf([...life.slice(0, 9), ['2022-07-01', event]])
    for (const day of ['2021-12-01', '2022-07-01', '2026-11-24'])
      expect(letterStubsOf(late, day), day).toMatchObject([{ number: '17', state: 'expired', since: '2021-06-05' }])
  })

  test('a letter that was returned and another one of the same day have stubs of their own', () => {
    const day = '2021-03-10'
    const again = historyOf([
      ...life.slice(0, 8),
      [day, { type: 'issueLetter', number: '17', expires: '2021-06-04' }],
      [day, { type: 'returnLetter' }],
      [day, { type: 'requestTransfer', receivingOrganization: 'zone', approvers: ['village'] }],
      [day, { type: 'approveTransfer', by: 'village' }],
      [day, { type: 'issueLetter', number: '18', expires: '2021-06-04' }],
    ])
    expect(letterStubsOf(again, day).map(({ state }) => state)).toEqual(['returned', 'letterIssued'])
  })

  test.each<[string, string, RecordEvent]>([
    ['returned', 'returned', { type: 'returnLetter' }],
    ['cancelled', 'cancelled', { type: 'cancelTransfer' }],
    ['cancelled when its bearer leaves the Party', 'cancelled', { type: 'withdraw' }],
  ])('a letter is %s', (_what, state, event) => {
    const ended = historyOf([...life.slice(0, 9), ['2021-03-10', event]])
    expect(letterStubsOf(ended, '2021-03-10')).toMatchObject([{ number: '17', state, since: '2021-03-10' }])
  })
})
