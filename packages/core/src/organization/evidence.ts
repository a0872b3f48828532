import { isPlainDate, type PlainDate } from './date.ts'
import { isLetterLife } from './letter.ts'

/** What an attestation rests on (LOOK section 12); its image is never kept (SYSTEMS 111). */
export type Evidence = { kind: EvidenceKind; date: PlainDate; expires?: PlainDate }

/** The branch's own roll, a letter of a transfer under way, or a proof letter for a migrant member. */
export const evidenceKinds = ['roll', 'transferLetter', 'proofLetter'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export type EvidenceRefusal = 'evidenceKind' | 'evidenceDate' | 'letterExpiryMissing' | 'letterExpired' | 'letterLife'

/** Whether evidence may carry an attestation made on this day: a transfer letter has an expiry (RULES section 2). */
export function judgeEvidence(
  evidence: Evidence,
  date: PlainDate,
): { ok: true } | { ok: false; code: EvidenceRefusal } {
  const { kind, expires } = evidence
  const refuse = (code: EvidenceRefusal) => ({ ok: false as const, code })
  if (!evidenceKinds.includes(kind)) return refuse('evidenceKind')
  if (!isPlainDate(evidence.date) || !isPlainDate(date) || evidence.date > date) return refuse('evidenceDate')
  if (expires === undefined) return kind === 'transferLetter' ? refuse('letterExpiryMissing') : { ok: true }
  if (!isPlainDate(expires) || expires < date) return refuse('letterExpired')
  // Whether a letter crossed a province is not recorded, so the longer life is the limit.
  const overlong = kind === 'transferLetter' && !isLetterLife({ issued: evidence.date, expires }, true)
  return overlong ? refuse('letterLife') : { ok: true }
}
