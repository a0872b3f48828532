import type { ReceiptWords } from '../zh-Hans/receipt.ts'

export const receipt: ReceiptWords = {
  title: 'Receipt and stop link',
  heading: 'Your badge is in effect. Save the stop link first.',
  receipt: 'Consent receipt',
  time: 'Time',
  madePublic: 'Public',
  keptPrivate: 'Not public',
  shop: 'Shop',
  membership: { full: 'Party membership (full)', probationary: 'Party membership (probationary)' },
  download: 'Download receipt',
  stopLink: 'Stop link',
  copyStopLink: 'Copy stop link',
  keepStopLink:
    'Keep it for yourself. It lets you pause or withdraw without signing in, and does not expire. Others who open it cannot see who you are, but they too can stop the badge.',
  mayClose: (moment) =>
    `You may close this page. Until ${moment} the invitation link shows the receipt, the stop link and the code again.`,
}
