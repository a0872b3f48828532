/** The people involved in one badge, by id. There is no `reviewer` yet while it is being attested. */
export type DutyHolders = { subject: string; attester: string; reviewer?: string }

/** Whose duties are not separate. */
export type SeparationRefusal = 'attesterIsSubject' | 'reviewerIsSubject' | 'reviewerIsAttester'

/** Checks that nobody vouches for themself and that two people attest and review (RULES section 1.4; SYSTEMS 28, 111). */
export function judgeSeparationOfDuties({
  subject,
  attester,
  reviewer,
}: DutyHolders): { ok: true } | { ok: false; code: SeparationRefusal } {
  if (attester === subject) return { ok: false, code: 'attesterIsSubject' }
  if (reviewer === subject) return { ok: false, code: 'reviewerIsSubject' }
  return reviewer === attester ? { ok: false, code: 'reviewerIsAttester' } : { ok: true }
}
