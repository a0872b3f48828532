import { describe, expect, test } from 'vitest'
import { type Evidence, judgeEvidence } from './evidence.ts'

const today = '2026-11-24'

describe('judgeEvidence', () => {
  test.each<Evidence>([
    { kind: 'roll', date: today },
    { kind: 'transferLetter', date: '2026-10-01', expires: today },
    { kind: 'proofLetter', date: '2026-10-01', expires: '2027-04-01' },
    { kind: 'roll', date: '2026-10-01', expires: '2090-01-01' },
  ])('accepts $kind', (evidence) => {
    expect(judgeEvidence(evidence, today)).toEqual({ ok: true })
  })

  test.each<[string, Evidence, string]>([
    ['another kind', { kind: 'photo' as 'roll', date: today }, 'evidenceKind'],
    ['a letter of tomorrow', { kind: 'proofLetter', date: '2026-11-25' }, 'evidenceDate'],
    ['a proof letter of 1950 without expiry', { kind: 'proofLetter', date: '1950-01-01' }, 'letterExpiryMissing'],
    ['a proof letter until 2090', { kind: 'proofLetter', date: '2026-11-01', expires: '2090-01-01' }, 'letterLife'],
    ['one of over six months', { kind: 'proofLetter', date: '2026-11-01', expires: '2027-05-02' }, 'letterLife'],
    ['a letter too long-lived', { kind: 'transferLetter', date: '2026-11-01', expires: '2027-05-02' }, 'letterLife'],
    ['nothing', null as never, 'evidenceKind'],
    ['no date', { kind: 'roll', date: '' }, 'evidenceDate'],
    ['a transfer letter without expiry', { kind: 'transferLetter', date: today }, 'letterExpiryMissing'],
    ['a letter that ran out', { kind: 'transferLetter', date: '2026-08-01', expires: '2026-11-23' }, 'letterExpired'],
    ['an expiry that is no day', { kind: 'proofLetter', date: today, expires: 'never' }, 'letterExpired'],
  ])('refuses %s', (_what, evidence, code) => {
    expect(judgeEvidence(evidence, today)).toEqual({ ok: false, code })
  })
})
