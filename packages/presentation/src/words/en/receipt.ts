import type { ReceiptWords } from '../zh-Hans/receipt.ts'

export const receipt: ReceiptWords = {
  title: 'Receipt and stop link',
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
}
