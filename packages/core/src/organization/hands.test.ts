import { describe, expect, test } from 'vitest'
import { judgeHands } from './hands.ts'

describe('judgeHands', () => {
  test('three persons may', () => {
    expect(judgeHands({ subject: 'a', attester: 'b', reviewer: 'c' })).toEqual({ ok: true })
  })

  test.each([
    [{ subject: 'a', attester: 'a', reviewer: 'c' }, 'attesterIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'a' }, 'reviewerIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'b' }, 'reviewerIsAttester'],
  ])('refuses %j', (hands, code) => {
    expect(judgeHands(hands)).toEqual({ ok: false, code })
  })
})
