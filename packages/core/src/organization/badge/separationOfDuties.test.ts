import { describe, expect, test } from 'vitest'
import { judgeSeparationOfDuties } from './separationOfDuties.ts'

describe('judgeSeparationOfDuties', () => {
  test('three different people are allowed', () => {
    expect(judgeSeparationOfDuties({ subject: 'a', attester: 'b', reviewer: 'c' })).toEqual({ ok: true })
  })

  test('nobody attests for themself, whoever reviews', () => {
    expect(judgeSeparationOfDuties({ subject: 'a', attester: 'b' })).toEqual({ ok: true })
    expect(judgeSeparationOfDuties({ subject: 'a', attester: 'a' })).toEqual({ ok: false, code: 'attesterIsSubject' })
  })

  test.each([
    [{ subject: 'a', attester: 'a', reviewer: 'c' }, 'attesterIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'a' }, 'reviewerIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'b' }, 'reviewerIsAttester'],
    [{ subject: 'a', attester: 'b', reviewer: 'b ' }, 'personInvalid'],
    [{ subject: '', attester: 'b', reviewer: 'c' }, 'personInvalid'],
    [{ subject: 'a', attester: undefined as never }, 'personInvalid'],
    [null as never, 'personInvalid'],
  ])('refuses %j', (holders, code) => {
    expect(judgeSeparationOfDuties(holders)).toEqual({ ok: false, code })
  })
})
