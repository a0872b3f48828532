import type { ChangeWords } from '../zh-Hans/change.ts'

/** Of changes in "My data" (PAGES 4; the rest to be confirmed by a native editor). */
export const change: ChangeWords = {
  correctName: 'Correct name',
  correctTo: 'Correct to',
  note: 'Note (optional)',
  hidden: 'Meanwhile the badge shows no name. Number, links and printed pictures stay.',
  send: 'Send correction',
  underWay: {
    name: 'Name being corrected',
    correction: 'Correction under way',
    amendment: 'Shop being changed',
    renewal: 'Renewal under way',
    transfer: 'Transfer under way',
  },
  begun: 'Asked for',
  attested: 'Checked by your branch',
  attestedByReceiver: 'Checked by the receiving branch',
  reviewed: 'Reviewed by another person',
  agree: 'You see what will be public and agree again',
  done: 'done',
  now: 'under way',
  cancel: {
    correction: 'Cancel this correction',
    amendment: 'Cancel this change',
    renewal: 'Cancel this renewal',
    transfer: 'Cancel this transfer',
  },
  lapses: (date) => `If it is not done by ${date}, it is deleted; ask again if you still need it.`,
  nameLapses: (date) =>
    `If you have not agreed by ${date}, only the name that your branch holds is corrected; the badge shows no name.`,
  transferLapses: (date) => `If the transfer is not done by ${date}, the badge stops and its data is deleted.`,
  failed: {
    correction: 'The last correction was not made. You can ask again below, or contact your branch.',
    renewal: 'The last renewal was not made. You can confirm again, or contact your branch.',
    amendment:
      'The change of the shop was not made, and the badge stays paused. To show it again, change the shop below, and agree once that is checked and reviewed.',
    transfer:
      'The transfer was not made, and the badge stays paused. To show it again, ask your branch for another transfer.',
  },
  returnedPaused: 'The badge stays paused until this is completed, checked and reviewed, and you agree again.',
  renew: 'Confirm again',
  afterEnd: 'To show it again, confirm again.',
  makePublic: 'Make public',
  makePrivate: 'Make private',
  publicNow: (facts) => `Public now: ${facts}. Tick again what is to be public; what you do not tick is not.`,
  see: 'See what is public',
  agreeAndShow: 'Agree and show',
  notNow: 'Not now',
}
