import { isPlainDate, type PlainDate } from './date.ts'
import { isLetterLife } from './letter.ts'

/** What an attestation rests on (LOOK section 12). An image of it is never stored (SYSTEMS 111). */
export type Evidence = { kind: EvidenceKind; date: PlainDate; expires?: PlainDate }

/** The branch's own roll, a letter of a transfer under way, or a proof letter for a migrant member. */
export const evidenceKinds = ['roll', 'transferLetter', 'proofLetter'] as const
/** One of `evidenceKinds`. */
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Why evidence does not support an attestation. */
export type EvidenceRefusal = 'evidenceKind' | 'evidenceDate' | 'letterExpiryMissing' | 'letterExpired' | 'letterLife'

/** Whether evidence supports an attestation made on a day: transfer letters expire (RULES section 2). */
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
  // Whether a letter crosses provinces is not recorded, so the longer limit applies.
  const overlong = kind === 'transferLetter' && !isLetterLife({ issued: evidence.date, expires }, true)
  return overlong ? refuse('letterLife') : { ok: true }
}
