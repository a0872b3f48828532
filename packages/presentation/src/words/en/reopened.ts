import type { ReopenedWords } from '../zh-Hans/reopened.ts'

export const reopened: ReopenedWords = {
  title: 'Your badge',
  showing: (date) => `Showing, valid until ${date}`,
  paused: (moment) => `Paused since ${moment}`,
  agreedAt: (moment) => `Agreed at ${moment}`,
  place: "Put it on the shop's page",
  lastStep: (n) => `You were at step ${n}`,
  until: (moment) =>
    `This invitation works until ${moment}. Afterwards use the stop link to pause or withdraw, and “My data” to see, correct and renew.`,
  myData: 'My data',
  ended: {
    title: 'Invitation',
    state: 'This invitation has ended',
    life: 'An invitation works for seven days, that to a renewal until the badge ends.',
    ifAgreed: 'If you agreed',
    ifAgreedWays:
      'Use the stop link that you saved to pause or withdraw. Everything else is in “My data”, opened by your passkey or by a one-time link from your branch.',
    ifNot: 'If you did not',
    ifNotWays: 'Whether you ask again is up to you.',
  },
  renewal: {
    reminder: (date) => `Your badge expires on ${date}. Confirm again to keep showing it; if you do nothing it stops.`,
    duration: (date) =>
      `This takes about three minutes. The link works until ${date}; you can agree once and open it again until then.`,
    confirmAgain: 'Confirm again',
  },
  confirmed: {
    title: 'Renewal',
    state: 'Confirmed again',
    why: 'It is renewed once your branch has attested and another person has reviewed. Number, links and printed pictures stay. Until then the badge shows as it is, to its end.',
  },
  refusal: {
    title: 'Reopen',
    state: 'You chose “Not now” before',
    why: 'After reopening you may ask again, or be invited again. Nothing is made public.',
    takeBack: 'Reopen',
    taken: 'Reopened',
    takenWhy: 'Nothing was made public. Whether you ask again is up to you.',
  },
  declined: {
    state: 'Noted; you will not be asked again',
    nothingPublic: 'Nothing was made public.',
    codeNote:
      'So as not to ask again, one code computed from you and this shop is kept. It does not show who you are and is deleted after five years.',
    changeYourMind: 'If you change your mind',
    reopenLink: 'Only you can reopen it, with this link:',
    copyLink: 'Copy link',
    change: 'Noted: you did not agree this time',
    changeWhy: 'Nothing new was made public. The badge stays as it is, and stops at its end at the latest.',
  },
}
