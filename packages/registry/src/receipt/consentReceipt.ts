import type { Facts, Membership, Shop } from '@liangpai/core'
import { type Signer, signToken } from '@liangpai/core/issue'
import type { Fact } from '@liangpai/presentation'
import type * as z from 'zod'
import type { notice } from '../output/schemas.ts'
import type { ConsentKind } from '../store/tables.ts'
import { iso, type RecordDraft, recordHead } from './recordHead.ts'

/** The consent text as one member is shown it. */
export type Notice = z.output<typeof notice>

/** Each fact that there was to choose, and whether it was chosen. */
export type FactChoices = Partial<Record<Fact, boolean>>

/** What a receipt says. Times in seconds. */
export type ReceiptDraft = RecordDraft & {
  kind: ConsentKind
  notice: Notice
  membership: Membership
  shop: Shop
  /** What is made public beside membership and issuer. */
  facts: Facts
  choices: FactChoices
  dataUrl: string
  withdrawAt: string
  consentedAt: number
  validUntil: number
}

/** The `typ` of the receipt of a consent. */
export const CONSENT_RECEIPT = 'consent-receipt+jwt'

/** The record of a consent that the member keeps, with the fields of ISO/IEC TS 27560, signed by the issuer. */
export const signReceipt = (draft: ReceiptDraft, signer: Signer): Promise<string> =>
  signToken(CONSENT_RECEIPT, receiptClaims(draft), signer)

/** The claims of a receipt. `notice` is the whole text that was shown, and `notice_hash` its SHA-256, base64url. */
export type ReceiptClaims = ReturnType<typeof receiptClaims>

function receiptClaims(draft: ReceiptDraft) {
  const { notice, consentedAt, validUntil } = draft
  return {
    ...recordHead(draft, consentedAt),
    processing: {
      privacy_notice: notice.version,
      language: notice.language,
      notice: notice.text,
      notice_hash: notice.hash,
      purposes: [purposeOf(draft)],
      rights_at: draft.dataUrl,
    },
    event: [
      {
        event_time: iso(consentedAt),
        validity_duration: `PT${validUntil - consentedAt}S`,
        entity_id: draft.badgeNo,
        event_type: 'explicit',
        event_state: 'given',
        event_kind: draft.kind,
      },
    ],
  }
}

function purposeOf({ membership, shop, facts, choices, withdrawAt, validUntil, issuer }: ReceiptDraft) {
  const information = { membership, issuer: issuer.name, ...facts }
  return {
    purpose: 'public display of Party membership at one online shop',
    lawful_basis: 'separate consent',
    service: shop.name,
    service_at: [...shop.urls, ...(shop.listing ? [`${shop.listing.host} ${shop.listing.id}`] : [])],
    pii_information: Object.entries(information).map(([pii_type, value]) => ({ pii_type, value })),
    choices,
    sensitive_pii_category: true,
    storage_retention: iso(validUntil),
    recipients: 'public',
    withdrawal_method: withdrawAt,
  }
}
