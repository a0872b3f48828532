import type { StopWords } from '../zh-Hans/stop.ts'

export const stop: StopWords = {
  title: 'Stop a badge',
  endingIn: 'ending in',
  showing: 'Showing',
  paused: 'Paused',
  pause: 'Pause',
  withdraw: 'Withdraw',
  pauseMeans: 'Pause: no longer shown, data kept.',
  withdrawMeans: 'Withdraw: no longer shown, data deleted; this cannot be undone.',
  withdrawSure: (minutes) =>
    `After you withdraw, the badge stops working within ${minutes} minutes and the page no longer shows your status. Please also delete the badge's code from your shop's page and any image you uploaded. Withdraw?`,
  pauseSure: (minutes) =>
    `After you pause, the badge stops working within ${minutes} minutes; your data is kept. To show it again, contact the issuing organisation. Pause?`,
  confirmWithdraw: 'Withdraw',
  confirmPause: 'Pause',
  thinkAgain: 'Keep for now',
  removeCode: "Please also delete the badge's code from your shop's page and any image you uploaded.",
  lineFollows:
    "The badge has stopped. The registry's journal cannot be written right now; its line follows by itself, and you need do nothing more.",
}
