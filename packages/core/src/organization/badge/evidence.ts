import { addMonths, isPlainDate, type PlainDate } from '../date.ts'
import { isLetterLife } from '../affiliation/letter.ts'
import { rulesOn } from '../rules.ts'
import { type TransferRules, transferRules } from '../affiliation/transferRules.ts'

/** What an attestation rests on (LOOK section 12). An image of it is never stored (SYSTEMS 111). */
export type Evidence = { kind: EvidenceKind; date: PlainDate; expires?: PlainDate }

/** The branch's own roll, a letter of a transfer under way, or a proof letter for a migrant member. */
export const evidenceKinds = ['roll', 'transferLetter', 'proofLetter'] as const
/** One of `evidenceKinds`. */
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Why evidence does not support an attestation. */
export const evidenceRefusals = [
  'evidenceKind',
  'evidenceDate',
  'letterExpiryMissing',
  'letterExpired',
  'letterLife',
] as const
/** One of `evidenceRefusals`. */
export type EvidenceRefusal = (typeof evidenceRefusals)[number]

type Letter = { issued: PlainDate; expires: PlainDate }

/** Until when each kind may be valid; a kind that is no letter has no expiry to judge. */
const letterLives: Readonly<Record<EvidenceKind, 'noLetter' | ((letter: Letter, rules: TransferRules) => boolean)>> = {
  roll: 'noLetter',
  // Whether a letter crosses provinces is not recorded, so the longer limit applies.
  transferLetter: (letter, rules) => isLetterLife(letter, true, rules),
  proofLetter: ({ issued, expires }, rules) => expires <= addMonths(issued, rules.proofLetter),
}

/**
 * Whether evidence supports an attestation made on a day: both letters expire, a proof letter after the months for which one
 * does (RULES section 2). How old an extract of the roll may be, no text says: the branch answers for its roll.
 */
export function judgeEvidence(
  evidence: Evidence,
  date: PlainDate,
  rules: TransferRules = rulesOn(transferRules, date),
): { ok: true } | { ok: false; code: EvidenceRefusal } {
  const { kind, date: issued, expires } = Object(evidence) as Evidence
  const refuse = (code: EvidenceRefusal) => ({ ok: false as const, code })
  if (!evidenceKinds.includes(kind)) return refuse('evidenceKind')
  if (!isPlainDate(issued) || !isPlainDate(date) || issued > date) return refuse('evidenceDate')
  const isInItsLife = letterLives[kind]
  if (expires === undefined) return isInItsLife === 'noLetter' ? { ok: true } : refuse('letterExpiryMissing')
  if (!isPlainDate(expires) || expires < date) return refuse('letterExpired')
  return isInItsLife === 'noLetter' || isInItsLife({ issued, expires }, rules) ? { ok: true } : refuse('letterLife')
}
