import { Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import type { RequestRow } from '../../store/tables.ts'
import { type Offering, offeringOf, requireShown } from '../issuance/notice.ts'
import type { Choice } from '../issuance/schemas.ts'
import { loadOwn, type Target } from './changeTarget.ts'

/** What a member agrees to in "My data": the request as it will be signed, and the text they were shown of it. */
export type OwnChange = Target & { offering: Offering }

/** Loads what a member agrees to. Throws `dataNeedsMore`, `notAgreed`, `noticeNotShown`, `noticeChanged`. */
export async function loadOwnChange(
  work: Reading,
  { session, choice }: { session: string; choice: Choice },
  requestIn: (target: Target) => RequestRow | Promise<RequestRow>,
): Promise<OwnChange> {
  const target = await loadOwn(work, session)
  if (!choice.agreed) throw new Refusal('notAgreed')
  const request = await requestIn(target)
  const offering = await offeringOf(work, request, choice.notice.language)
  requireShown(offering.notice, choice.notice)
  return { badge: target.badge, request, offering }
}
