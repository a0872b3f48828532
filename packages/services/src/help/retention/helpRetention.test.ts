import { expect, test } from 'vitest'
import { defaultClocks } from '../center/helpClocks.ts'
import type { HelpRequest } from '../request/helpRequest.ts'
import { openRequest } from '../steps/changeRequest.ts'
import { question } from '../testing/anyHelp.ts'
import { keptUntilOf } from './helpRetention.ts'

const fresh = openRequest(question, '2026-11-24')
const closedOn = (since: string, more: Partial<HelpRequest> = {}): HelpRequest => ({
  ...fresh,
  state: 'closed',
  since,
  lastContent: since,
  ...more,
})
const keptUntil = (one: HelpRequest) => keptUntilOf(one, defaultClocks)

test('a request is there for 180 days after it was closed', () => {
  expect(keptUntil(closedOn('2026-12-01'))).toBe('2027-05-30')
})

test('what is added afterwards puts the deletion off', () => {
  expect(keptUntil(closedOn('2026-12-01', { lastContent: '2026-12-11' }))).toBe('2027-06-09')
})

test('nothing stays longer than a year after it was fresh, open or not', () => {
  expect(keptUntil(closedOn('2027-11-01'))).toBe('2027-11-24')
  expect(keptUntil(fresh)).toBe('2027-11-24')
})
