import { hasRole, Refusal } from '@liangpai/server'
import type { RefusalCode } from '@liangpai/presentation'
import type { Reading } from '../../context.ts'
import { requestOf } from '../../store/requests.ts'
import type { NoticeEffect } from '../../store/stationRow.ts'
import { forbidOwn, REVIEWERS } from '../roles.ts'
import type { NoticeFound } from './noticeForOffice.ts'

/**
 * Throws why an effect cannot follow from a notice: `deciderIsSubject`, `noticeNotConfirmed`, `notInEffect`, `notAllowed` where the
 * badge is another issuer's, `noticePledge` where it never showed the pledge that was found broken.
 */
export async function requireEffect(work: Reading, found: NoticeFound, effect: NoticeEffect): Promise<void> {
  const { badge, content } = found
  const request = badge && (await requestOf(work, badge.requestId))
  if (request) await forbidOwn(work, request)
  if (effect === 'none') return
  if (content.conclusion !== 'confirmed') throw new Refusal('noticeNotConfirmed')
  if (!badge || !request || work.at >= badge.exp) throw new Refusal('notInEffect')
  if (!(await hasRole(work, badge.issuerId, REVIEWERS))) throw new Refusal('notAllowed', badge.issuerId)
  if (!isPledgeOf(request, content.pledgeVersion)) throw new Refusal('noticePledge', content.pledgeVersion)
}

/** Whether a version of the pledge is one that a badge has shown, now or earlier; also where a notice names none. */
const isPledgeOf = (
  { pledge, pledgeVersion }: { pledge: string | null; pledgeVersion: number },
  named: string | undefined,
): boolean => named === undefined || (pledge !== null && /^[1-9]\d{0,5}$/.test(named) && Number(named) <= pledgeVersion)

/** Why an effect cannot follow, as a code; nothing where it can. */
export async function effectRefusal(
  work: Reading,
  found: NoticeFound,
  effect: NoticeEffect,
): Promise<RefusalCode | undefined> {
  try {
    await requireEffect(work, found, effect)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
