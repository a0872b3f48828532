import type { AssetSources } from '@liangpai/server/http'

/** The addresses of what the pages are drawn with. */
export const assetPaths = {
  verify: { styles: ['/assets/frame.css', '/assets/verify.css'], script: '/assets/verify.js' },
  offer: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/offer.js' },
  offerPasskey: { styles: [], script: '/assets/offerPasskey.js' },
  data: {
    styles: ['/assets/frame.css', '/assets/member.css', '/assets/data.css'],
    script: '/assets/data.js',
  },
  ask: { styles: ['/assets/frame.css', '/assets/member.css', '/assets/forms.css'], script: '/assets/ask.js' },
  report: { styles: ['/assets/frame.css', '/assets/member.css', '/assets/forms.css'], script: '/assets/report.js' },
  initiative: {
    styles: ['/assets/frame.css', '/assets/member.css', '/assets/forms.css', '/assets/initiative.css'],
  },
  poster: { styles: ['/assets/frame.css', '/assets/poster.css'] },
  receipt: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/receiptCheck.js' },
  stop: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/stop.js' },
  office: { styles: ['/assets/frame.css', '/assets/work.css', '/assets/office.css'], script: '/assets/office.js' },
  signIn: {
    styles: ['/assets/frame.css', '/assets/work.css', '/assets/signIn.css'],
    script: '/assets/signIn.js',
  },
}

/** What they are made from. */
export const assetSources = {
  folder: import.meta.dirname,
  sheets: ['verify', 'member', 'data', 'office', 'forms', 'initiative', 'poster', 'signIn'],
  scripts: [
    'verify',
    'offer',
    'offerPasskey',
    'receiptCheck',
    'receiptModule',
    'stop',
    'data',
    'office',
    'ask',
    'report',
    'signIn',
  ],
} satisfies AssetSources
