import { loadReceipts } from './loadReceipts.ts'

/** Makes a link download a receipt as a page to read and print, drawn here from its signed record, and shows the link. */
export async function offerReceipt(link: HTMLAnchorElement, jws: string): Promise<void> {
  const { readRecord, receiptDocument, receiptNumber } = await loadReceipts()
  const record = readRecord(jws)
  if (!record) throw new Error('the registry sent no receipt')
  const file = new Blob([receiptDocument(record, `${location.origin}/receipt`)], { type: 'text/html' })
  link.href = URL.createObjectURL(file)
  link.download = `receipt-${receiptNumber(record.claims)}.html`
  link.hidden = false
}
