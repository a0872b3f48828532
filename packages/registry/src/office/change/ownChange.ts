import { Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import type { RequestRow } from '../../store/tables.ts'
import type { Notice } from '../../receipt/consentReceipt.ts'
import { noticeFor, requireShown } from '../issuance/notice.ts'
import type { Choice } from '../issuance/schemas.ts'
import { loadOwn, type Target } from './changeTarget.ts'

/** What a member agrees to in "My data": the request as it will be signed, and the text they were shown of it. */
export type OwnChange = Target & { notice: Notice }

/** Loads what a member agrees to. Throws `dataNeedsMore`, `notAgreed`, `noticeNotShown`, `noticeChanged`. */
export async function loadOwnChange(
  work: Reading,
  { session, choice }: { session: string; choice: Choice },
  requestIn: (target: Target) => RequestRow | Promise<RequestRow>,
): Promise<OwnChange> {
  const target = await loadOwn(work, session)
  if (!choice.agreed) throw new Refusal('notAgreed')
  const request = await requestIn(target)
  const notice = await noticeFor(work, request, choice.notice.language)
  requireShown(notice, choice.notice)
  return { badge: target.badge, request, notice }
}
