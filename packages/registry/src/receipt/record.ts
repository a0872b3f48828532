import { readSignedToken, type SignedToken } from '@liangpai/core'
import type { Language } from '@liangpai/presentation'
import type { EndingClaims } from './endingClaims.ts'
import { CONSENT_RECEIPT, type ReceiptClaims } from './consentReceipt.ts'

/** The `typ` of the receipt of an ending. */
export const ENDING_RECEIPT = 'ending-receipt+jwt'

/** A receipt as it was signed, and the token in which its signature can be checked. */
export type SignedRecord = { jws: string; token: SignedToken; iss: string } & (
  | { kind: 'consent'; claims: ReceiptClaims }
  | { kind: 'ending'; claims: EndingClaims }
)

/** Reads a signed record without checking its signature; undefined if it is no receipt. Its claims are to be trusted once it has been. */
export function readRecord(jws: string): SignedRecord | undefined {
  const consent = readSignedToken(jws, CONSENT_RECEIPT)
  const token = consent ?? readSignedToken(jws, ENDING_RECEIPT)
  const iss = token?.payload['iss']
  if (!token || typeof iss !== 'string') return undefined
  const record = { jws, token, iss }
  return consent
    ? { ...record, kind: 'consent', claims: token.payload as ReceiptClaims }
    : { ...record, kind: 'ending', claims: token.payload as EndingClaims }
}

const COMPACT_JWS = String.raw`eyJ[\w-]+\.[\w-]+\.[\w-]+`

/** The first compact JWS within a text: of a receipt's file, or of what was pasted. */
export const jwsIn = (text: string): string | undefined => new RegExp(COMPACT_JWS).exec(text)?.[0]

/** Whether a text is one compact JWS and nothing else. */
export const isRecord = (text: string): boolean => new RegExp(`^${COMPACT_JWS}$`).test(text.trim())

/** The number by which people name a receipt: the first characters of its id. */
export function receiptNumber({ record_id: id }: { record_id: string }): string {
  const start = id.slice(0, 8).toUpperCase()
  return `R-${start.slice(0, 4)}-${start.slice(4)}`
}

/** The language in which its text was shown. */
export const languageOfRecord = ({ claims }: SignedRecord): Language => claims.processing.language
