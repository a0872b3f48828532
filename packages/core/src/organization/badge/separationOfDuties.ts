import { isId } from '../id.ts'

/** The people involved in one badge, by id. There is no `reviewer` yet while it is being attested. */
export type DutyHolders = { subject: string; attester: string; reviewer?: string }

/** Why duties are not separate. */
export const separationRefusals = [
  /** One of the ids is none, so that nobody knows who it is. */
  'personInvalid',
  'attesterIsSubject',
  'reviewerIsSubject',
  'reviewerIsAttester',
] as const
/** One of `separationRefusals`. */
export type SeparationRefusal = (typeof separationRefusals)[number]

/** Checks that nobody vouches for themself and that two people attest and review (RULES section 1.4; SYSTEMS 28, 111). */
export function judgeSeparationOfDuties(holders: DutyHolders): { ok: true } | { ok: false; code: SeparationRefusal } {
  const { subject, attester, reviewer } = Object(holders) as DutyHolders
  if (![subject, attester, reviewer ?? attester].every(isId)) return { ok: false, code: 'personInvalid' }
  if (attester === subject) return { ok: false, code: 'attesterIsSubject' }
  if (reviewer === subject) return { ok: false, code: 'reviewerIsSubject' }
  return reviewer === attester ? { ok: false, code: 'reviewerIsAttester' } : { ok: true }
}
