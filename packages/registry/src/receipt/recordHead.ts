import { RECEIPT_DRAWING } from './drawing.ts'

/** What every receipt names: its own number, the badge's, who signs it, and who runs the machine. */
export type RecordDraft = {
  id: string
  badgeNo: string
  issuer: { id: string; name: string; contact: string }
  host: string
}

/** The claims that all receipts have, with the fields of ISO/IEC TS 27560. `at` in seconds is when it happened. */
export const recordHead = ({ id, badgeNo, issuer, host }: RecordDraft, at: number) => ({
  iss: issuer.id,
  iat: at,
  schema_version: 'ISO/IEC TS 27560:2023',
  record_id: id,
  file_version: RECEIPT_DRAWING,
  pii_principal_id: badgeNo,
  party_identification: [
    { party_id: issuer.id, party_name: issuer.name, party_contact: issuer.contact, party_role: 'pii_controller' },
    { party_name: host, party_role: 'pii_processor' },
  ],
})

/** A time in seconds as receipts have it. */
export const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()
