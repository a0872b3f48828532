import { expect, test } from 'vitest'
import { Refusal } from './refusal.ts'

test('a refusal takes its status and its English sentence from the table', () => {
  const refusal = new Refusal('notAllowed')
  expect([refusal.code, refusal.status, refusal.detail]).toEqual(['notAllowed', 403, undefined])
  expect(refusal.message).toMatch(/^Your roles/)
})

test('a refusal says what exactly was refused, where somebody said so', () => {
  expect(new Refusal('notFoundOrNotYours', 'no request 7').message).toBe('no request 7')
})
