/** Who takes part in one badge: person ids. There is no `reviewer` while it is being attested. */
export type Hands = { subject: string; attester: string; reviewer?: string }

export type HandsRefusal = 'attesterIsSubject' | 'reviewerIsSubject' | 'reviewerIsAttester'

/** Nobody vouches for himself, and attesting and reviewing take two persons (RULES section 1.4; SYSTEMS 28, 111). */
export function judgeHands({ subject, attester, reviewer }: Hands): { ok: true } | { ok: false; code: HandsRefusal } {
  if (attester === subject) return { ok: false, code: 'attesterIsSubject' }
  if (reviewer === subject) return { ok: false, code: 'reviewerIsSubject' }
  return reviewer === attester ? { ok: false, code: 'reviewerIsAttester' } : { ok: true }
}
