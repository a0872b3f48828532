import type { ReceiptKey } from '../publication/receiptKeys.ts'
import { RECEIPT_DRAWING } from './drawing.ts'
import { receiptDocument } from './receiptDocument.ts'
import { isRecord, jwsIn, readRecord, type SignedRecord } from './record.ts'

/** What a check of a receipt comes to. It says nothing of what is the case today. */
export type ReceiptAnswer =
  | { is: 'good'; record: SignedRecord; key: ReceiptKey }
  /** Signed, but its file is drawn in another way than today: its words were not compared, and the record alone counts. */
  | { is: 'redrawn'; record: SignedRecord; key: ReceiptKey }
  | { is: 'changed' }
  | { is: 'unreadable' }
  /** Another registry's: there its keys are. */
  | { is: 'foreign'; host: string }

/** What a receipt is checked against: the keys of a registry, its origin, and the address of its page. */
export type CheckedAgainst = { keys: readonly ReceiptKey[]; origin: string; page: string }

/** A text, and whether it was pasted or is what a file holds. */
export type ReceiptText = { text: string; from: 'paste' | 'file' }

/**
 * Judges a receipt: signed by the issuer that it names, and with no other words than those that the record is drawn with. A
 * signed record alone, which has no words around it, counts only where it was pasted: people read a file. Asks nobody
 * anything.
 */
export async function checkReceipt(
  { text, from }: ReceiptText,
  { keys, origin, page }: CheckedAgainst,
): Promise<ReceiptAnswer> {
  const jws = jwsIn(text)
  const record = jws === undefined ? undefined : readRecord(jws)
  const issuer = record && webAddress(record.iss)
  if (!record || !issuer) return { is: 'unreadable' }
  if (issuer.origin !== origin) return { is: 'foreign', host: issuer.host }
  const key = keys.find(({ kid, iss }) => kid === record.token.kid && iss === record.iss)
  if (!key || !(await record.token.isSignedBy(key))) return { is: 'changed' }
  if (from === 'paste' && isRecord(text)) return { is: 'good', record, key }
  if (record.claims.file_version !== RECEIPT_DRAWING) return { is: 'redrawn', record, key }
  return normal(text) === normal(receiptDocument(record, page)) ? { is: 'good', record, key } : { is: 'changed' }
}

/** Mail and file systems change line ends, and may put a mark before the first. */
const normal = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trim()

/** The address of an issuer where registries are: by https, or on this machine. Nobody is sent anywhere else. */
function webAddress(iss: string): URL | undefined {
  const url = URL.canParse(iss) ? new URL(iss) : undefined
  const isWeb = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === 'localhost')
  return isWeb && url?.username === '' && url.password === '' ? url : undefined
}
