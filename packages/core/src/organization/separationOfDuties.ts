/** Who takes part in one badge: person ids. There is no `reviewer` while it is being attested. */
export type DutyHolders = { subject: string; attester: string; reviewer?: string }

export type SeparationRefusal = 'attesterIsSubject' | 'reviewerIsSubject' | 'reviewerIsAttester'

/** Nobody vouches for himself, and attesting and reviewing take two persons (RULES section 1.4; SYSTEMS 28, 111). */
export function judgeSeparationOfDuties({
  subject,
  attester,
  reviewer,
}: DutyHolders): { ok: true } | { ok: false; code: SeparationRefusal } {
  if (attester === subject) return { ok: false, code: 'attesterIsSubject' }
  if (reviewer === subject) return { ok: false, code: 'reviewerIsSubject' }
  return reviewer === attester ? { ok: false, code: 'reviewerIsAttester' } : { ok: true }
}
