// Loaded by the pages that draw or check a receipt, and only then: it holds the words of receipts in all languages, since a
// receipt is drawn in its own.

export { receiptDocument } from '../../receipt/receiptDocument.ts'
export { checkReceipt } from '../../receipt/checkReceipt.ts'
export { receiptHead, receiptRows } from '../../receipt/receiptRows.ts'
export { readRecord, receiptNumber } from '../../receipt/record.ts'
