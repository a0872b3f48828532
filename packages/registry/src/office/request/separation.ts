import { judgeSeparationOfDuties } from '@liangpai/core/organization'
import { enforceRule, readEyes, Refusal, sharesEyes } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import type { RequestRow } from '../../store/tables.ts'
import { subjectOf } from '../subjectOf.ts'

/** Throws `attesterIsSubject` unless whoever acts is another than the member. */
export async function judgeAttester(work: Reading, request: RequestRow): Promise<void> {
  enforceRule(judgeSeparationOfDuties({ subject: await subjectOf(work, request), attester: work.actor }))
}

/** Throws `reviewerIsSubject`, `reviewerIsAttester` or `reviewerSharesEyes` unless whoever acts is a second person to what was attested. */
export async function judgeReviewer(work: Reading, request: RequestRow): Promise<void> {
  const attester = request.attestedBy ?? ''
  const subject = await subjectOf(work, request)
  enforceRule(judgeSeparationOfDuties({ subject, attester, reviewer: work.actor }))
  if (sharesEyes(work.eyes, readEyes(request.attestedEyes))) throw new Refusal('reviewerSharesEyes')
}
