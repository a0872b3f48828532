import type { ReceiptCheckWords } from '../zh-Hans/receiptCheck.ts'

export const receiptCheck: ReceiptCheckWords = {
  title: 'Check a receipt',
  lead: 'See whether a receipt was issued by the organisation it names, and is unchanged.',
  notUploaded: 'Checked in your browser; the file is not uploaded.',
  choose: 'Choose the receipt file',
  paste: 'Or paste the signed record',
  check: 'Check',
  good: (issuer: string) => `Issued by ${issuer}, unchanged`,
  saysNothingOfToday: 'A receipt says what was agreed then, not whether the badge is valid now.',
  endingSaysNothingOfToday: 'A receipt says what was ended then, not whether another badge is valid now.',
  view: 'View the receipt',
  another: 'Check another',
  redrawn: (issuer: string) => `The record is signed by ${issuer}; the file was not compared`,
  redrawnWhy:
    'This file has another layout, and its words were not compared. What was signed stands below; go by that.',
  changed: 'This receipt was changed',
  changedWhy: 'Signature and content differ; do not rely on it.',
  unreadable: 'Cannot read a receipt',
  unreadableWhy: 'Choose the downloaded receipt file, not a screenshot or a printed copy.',
  foreign: (host: string) => `This receipt was issued elsewhere; check it at ${host}.`,
}
