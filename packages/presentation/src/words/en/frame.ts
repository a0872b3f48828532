import type { FrameWords } from '../zh-Hans/frame.ts'

export const frame: FrameWords = {
  switch: 'EN',
  languages: 'Language',
  youAreAt: (domain) => `You are reading this page at ${domain}`,
  print: 'Print this page',
  report: 'Report a problem',
  continue: 'Continue',
  back: 'Back',
  next: 'Next',
  copied: 'Copied',
  ownLink: 'Your link',
  copyLink: 'Copy link',
  retry: 'Try again',
  needsScript: 'This page needs the browser to run its script.',
  linkIncomplete: 'This link is incomplete',
  linkIncompleteWhy:
    'Copy the whole link that you received and open it again. If you still see this, ask whoever gave it to you.',
  linkEnded: 'This link no longer works',
  linkEndedWhy: 'It may have been used or have expired. If you need it, contact the issuing organisation.',
  minutes: (count) => `${count} minutes`,
  hours: (count) => `${count} hours`,
  failed: 'No answer received',
  failedWhy: 'Because of the network or the environment. Please try again: the page then shows how things stand.',
}
