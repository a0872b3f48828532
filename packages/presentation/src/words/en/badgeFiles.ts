import type { BadgeFileWords } from '../zh-Hans/badgeFiles.ts'

export const badgeFiles: BadgeFileWords = {
  title: 'Badge files',
  what: 'The files that shop pages refer to. One that was handed out never changes; for a fault or a stolen root, two leaders withdraw it.',
  since: (day) => `served since ${day}`,
  states: { inUse: 'in use', withdrawn: 'withdrawn' },
  withdrawnOn: (day) => `withdrawn on ${day}`,
  wantedBy: (name, when) => `${name} asked to withdraw it, ${when}; it waits for another person`,
  reason: 'Reason',
  reasons: { fault: 'A fault in the file', stolenRoot: 'A stolen root key' },
  means:
    'Pages that refer to it keep the link alone; this cannot be undone. Two people ask for it, each by themselves.',
  withdraw: 'Withdraw this file',
  withdrawAlso: 'I agree: withdraw',
  none: 'No file was handed out yet.',
  hint: 'See whether a unit may form a branch',
  hintHow:
    'Enter the full members of one unit whose membership is held in this branch. Probationary members do not count. Nothing is kept; the secretary alone sees it.',
  hintFull: 'Full members',
  hintAsk: 'Show the hint',
  hintNone: 'There is no hint.',
}
