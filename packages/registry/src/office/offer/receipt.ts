import type { Facts, Membership } from '@liangpai/core'
import { type Signer, signToken } from '@liangpai/core/issue'

/** What a receipt says. Times in seconds. */
export type ReceiptDraft = {
  id: string
  badgeNo: string
  issuer: { id: string; name: string; contact: string }
  host: string
  language: string
  textVersion: string
  membership: Membership
  shop: string
  facts: Facts
  withdrawAt: string
  consentedAt: number
  validUntil: number
}

/** The record of a consent that the member keeps, with the fields of ISO/IEC TS 27560, signed by the issuer. */
export const signReceipt = (draft: ReceiptDraft, signer: Signer): Promise<string> =>
  signToken('consent-receipt+jwt', claimsOf(draft), signer)

function claimsOf(draft: ReceiptDraft) {
  const { issuer, consentedAt, validUntil } = draft
  return {
    iss: issuer.id,
    iat: consentedAt,
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: draft.id,
    pii_principal_id: draft.badgeNo,
    processing: {
      privacy_notice: draft.textVersion,
      language: draft.language,
      purposes: [purposeOf(draft)],
    },
    party_identification: [
      { party_id: issuer.id, party_name: issuer.name, party_contact: issuer.contact, party_role: 'pii_controller' },
      { party_name: draft.host, party_role: 'pii_processor' },
    ],
    event: [
      {
        event_time: new Date(consentedAt * 1000).toISOString(),
        validity_duration: `PT${validUntil - consentedAt}S`,
        entity_id: draft.badgeNo,
        event_type: 'explicit',
        event_state: 'given',
      },
    ],
  }
}

function purposeOf({ membership, shop, facts, withdrawAt, validUntil, issuer }: ReceiptDraft) {
  const information = { membership, issuer: issuer.name, ...facts }
  return {
    purpose: 'public display of Party membership at one online shop',
    lawful_basis: 'separate consent',
    service: shop,
    pii_information: Object.entries(information).map(([pii_type, value]) => ({ pii_type, value })),
    sensitive_pii_category: true,
    storage_retention: new Date(validUntil * 1000).toISOString(),
    recipients: 'public',
    withdrawal_method: withdrawAt,
  }
}
