import { signToken } from '@liangpai/core/issue'
import { type Language, languages } from '@liangpai/presentation'
import { DAY, hashOf, MEMBER, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Context, Work } from '../../context.ts'
import { SERVED_AFTER_END } from '../../publication/bundle.ts'
import { STOP_LINK_KEPT } from '../../publication/deletion.ts'
import { endingClaims } from '../../receipt/endingClaims.ts'
import { ENDING_RECEIPT } from '../../receipt/record.ts'
import { codeHashOf } from '../../store/badges.ts'
import { stopLinkOf } from '../../store/stopLinks.ts'
import { issuerOf, nameIn } from '../../store/issuers.ts'
import { retainedUntil } from '../../store/retained.ts'
import type { StopLinkRow } from '../../store/tables.ts'
import { contactOf } from '../issuance/notice.ts'
import { stopLink } from './badgeTarget.ts'

/** Whose receipt, and in which language it is read. */
export const endingReceiptInput = stopLink.extend({ language: z.enum(languages) })

/**
 * The receipt of an ending, made from what the stop link's row still says whenever its holder asks, so that nothing personal
 * is kept for it. Throws `linkUnknown`, `notEnded`, and `receiptFollows` while the ending is not in the journal.
 */
export async function endingReceipt(context: Context, token: string, language: Language): Promise<string> {
  const badgeNo = token.split('.')[0] ?? ''
  return endingReceiptOf(context, { tokenHash: hashOf(token), badgeNo }, language)
}

/** A badge by the hash of its stop link. */
export type StopLinkOf = Pick<StopLinkRow, 'tokenHash'> & { badgeNo: string }

/** The same for who has withdrawn in "My data" and may not have the link at hand. */
export async function endingReceiptOf(
  context: Context,
  { tokenHash, badgeNo }: StopLinkOf,
  language: Language,
): Promise<string> {
  if (await context.journal.isWaiting(codeHashOf(context.vault, badgeNo))) throw new Refusal('receiptFollows')
  return context.transact(MEMBER, async (work) => {
    const link = await stopLinkOf(work.tx, { tokenHash })
    if (!link) throw new Refusal('linkUnknown')
    const { issuerId, ...ending } = endingOf(work, link)
    const issuer = await issuerOf(work, issuerId)
    const claims = endingClaims({
      id: idOf(work, link),
      badgeNo,
      issuer: { id: issuer.entityId, name: nameIn(issuer, language), contact: await contactOf(work, issuer) },
      host: work.host,
      language,
      ...ending,
      recordUntil: await retainedUntil(work, badgeNo),
    })
    return signToken(ENDING_RECEIPT, claims, await work.keys.signer(work.tx, issuer.id, 'federation'))
  })
}

function endingOf({ backupDays }: Work, { cause, changedAt, issuerId, exp }: StopLinkRow) {
  if (cause === null || changedAt === null || issuerId === null) throw new Refusal('notEnded')
  const deletedAt = cause === 'expired' ? changedAt + SERVED_AFTER_END : changedAt
  const backupsUntil = deletedAt + backupDays * DAY
  return { cause, issuerId, endedAt: changedAt, backupsUntil, linkUntil: exp + STOP_LINK_KEPT }
}

/** The same receipt has the same id whenever it is made. */
const idOf = ({ vault }: Work, { tokenHash }: StopLinkRow): string =>
  Buffer.from(vault.authenticator('receipt of an ending').codeOf(tokenHash), 'base64url').toString('hex').slice(0, 24)
