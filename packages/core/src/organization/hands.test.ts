import { describe, expect, test } from 'vitest'
import { judgeHands } from './hands.ts'

describe('judgeHands', () => {
  test('three persons may', () => {
    expect(judgeHands({ subject: 'a', attester: 'b', reviewer: 'c' })).toEqual({ ok: true })
  })

  test('nobody attests for himself, whoever will review it', () => {
    expect(judgeHands({ subject: 'a', attester: 'b' })).toEqual({ ok: true })
    expect(judgeHands({ subject: 'a', attester: 'a' })).toEqual({ ok: false, code: 'attesterIsSubject' })
  })

  test.each([
    [{ subject: 'a', attester: 'a', reviewer: 'c' }, 'attesterIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'a' }, 'reviewerIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'b' }, 'reviewerIsAttester'],
  ])('refuses %j', (hands, code) => {
    expect(judgeHands(hands)).toEqual({ ok: false, code })
  })
})
