import type { StopWords } from '../zh-Hans/stop.ts'

export const stop: StopWords = {
  title: 'Stop a badge',
  endingIn: 'ending in',
  showing: 'Showing',
  paused: 'Paused',
  keptUntil: (date) =>
    `The badge is no longer valid. Its data and its verify page are kept until ${date} at the latest; if you withdraw, they are deleted at once.`,
  resumeIn: (myData) => `To show it again, open ${myData}.`,
  pause: 'Pause',
  withdraw: 'Withdraw',
  pauseMeans: 'Pause: no longer shown, data kept.',
  withdrawMeans: 'Withdraw: no longer shown, data deleted; this cannot be undone.',
  withdrawSure: (delay, worst) =>
    `After you withdraw, the badge stops working within ${delay}, at the latest ${worst} where a page has no network, and the page no longer shows your status. Please also delete the badge's code from your shop's page and any image you uploaded. Withdraw?`,
  pauseSure: (delay, worst) =>
    `After you pause, the badge stops working within ${delay}, at the latest ${worst} where a page has no network; your data is kept. To show it again, open “My data”. Pause?`,
  confirmWithdraw: 'Withdraw',
  confirmPause: 'Pause',
  thinkAgain: 'Keep for now',
  removeCode: "Please also delete the badge's code from your shop's page and any image you uploaded.",
  receipt: 'Download receipt of ending',
  lineFollows:
    "This has taken effect. The issuing organisation's record of it cannot be written right now and will follow by itself. You need do nothing more.",
}
