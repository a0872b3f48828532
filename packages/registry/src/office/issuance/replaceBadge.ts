import { Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { publishBadge } from '../../publication/bundle.ts'
import { pauseBadge, replaceIndex } from '../../publication/ending.ts'
import { updateBadge } from '../../store/badges.ts'
import { prolongStopLink } from '../../store/stopLinks.ts'
import { issuerOf } from '../../store/issuers.ts'
import { lockLists } from '../../store/lockOrder.ts'
import { forgetChanges, forgetOtherChanges, isAwaited, voidAgreements } from '../../store/changes.ts'
import { moveAnswered, replaceOffers } from '../../store/offers.ts'
import { moveProofs } from '../../store/proofs.ts'
import { forgetRequest, shopOf, updateRequest } from '../../store/requests.ts'
import type { BadgeRow, ConsentRow } from '../../store/tables.ts'
import { renameMember } from '../person/renameMember.ts'
import { pausedBy, pausesOf } from '../../store/pauses.ts'
import { claimsOf } from '../proof/proofTask.ts'
import { type Issuance, recordConsent } from './issueBadge.ts'
import { signBadge } from './signBadge.ts'

/** What a badge is signed again with, and the badge as it was. */
export type Replacement = Omit<Issuance, 'consent'> & { replaces: BadgeRow }

/** The same, with the consent to it. */
export type ConsentedReplacement = Replacement & Pick<Issuance, 'consent'>

/**
 * Signs a badge again under its own number: index and signature are new, links and pictures stay, and the old index ends for
 * good. Pauses stay, but that of a review which waited for this, an amendment or a transfer.
 */
export async function replaceBadge(work: Work, { replaces, ...content }: Replacement): Promise<BadgeRow> {
  const { request, facts, exp, reservation } = content
  if (reservation.badgeNo !== replaces.badgeNo) throw new Refusal('requestState')
  const issuer = await issuerOf(work, request.issuerId)
  const signed = await signBadge(work, { request, issuer, facts, exp }, reservation)
  const { badgeNo, codeHash: _, ...columns } = signed
  await updateBadge(work.tx, badgeNo, columns)
  await prolongStopLink(work.tx, signed)
  const isReviewed = request.id !== replaces.requestId
  if (isReviewed) await takeOver(work, { replaces, signed, content })
  else await voidAgreements(work, badgeNo)
  await lockLists(work.tx, [replaces.listId, signed.listId])
  await replaceIndex(work, replaces)
  await publishBadge(work, signed)
  const lifted = isReviewed && isAwaited(request.kind) ? 'review' : undefined
  const left = pausesOf(replaces).filter((cause) => cause !== lifted)
  if (left.length === 0) return signed
  await pauseBadge(work, signed, ...left)
  return { ...signed, ...pausedBy(left) }
}

/** Replaces a badge and records the consent to it, with the receipt that the issuer signs. */
export async function replaceWithConsent(
  work: Work,
  { consent, ...replacement }: ConsentedReplacement,
): Promise<{ badge: BadgeRow; consent: ConsentRow }> {
  const badge = await replaceBadge(work, replacement)
  const { request, facts } = replacement
  const issuer = await issuerOf(work, request.issuerId)
  return { badge, consent: await recordConsent(work, badge, issuer, { request, facts, consent }) }
}

type Change = { replaces: BadgeRow; signed: BadgeRow; content: Pick<Issuance, 'request'> }

/** The request of the change stands for the badge from now on; the one before is deleted, with proofs of what it left. */
async function takeOver(work: Work, { replaces, signed, content: { request } }: Change): Promise<void> {
  const { tx, at } = work
  await replaceOffers(tx, request.id)
  await moveAnswered(tx, { from: replaces.requestId, to: request.id })
  await moveProofs(work, { from: replaces.requestId, to: request.id, claims: claimsOf(shopOf(request)) })
  await updateRequest(work, request.id, {
    state: 'issued',
    badgeNo: null,
    consent: null,
    note: null,
    newName: null,
    updatedAt: at,
  })
  await forgetRequest(tx, replaces.requestId)
  await (isAwaited(request.kind) ? forgetChanges : forgetOtherChanges)(tx, signed.badgeNo)
  if (request.newName !== null) await renameMember(work, request.subjectId, request.newName)
}
