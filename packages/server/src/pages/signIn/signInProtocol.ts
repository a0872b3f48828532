// What the markup of the sign-in pages and their script call things, in `data-*` attributes and ids.
import type { RefusalCode } from '@liangpai/presentation'

/** `data-part` of the sign-in page, of which one is shown at a time. */
export type SignInPart = 'start' | 'noPasskeys' | 'link' | 'ended' | 'incomplete' | 'save' | 'failed'

/** `data-go` of those pages. */
export type SignInAction = 'use-passkey' | 'open-link' | 'save-passkey' | 'leave' | 'step-up' | 'retry'

/** `data-fill`: places that wait for what a one-time link says. */
export type SignInSlot = 'person' | 'handedBy' | 'until' | 'countsAsOne'

/** `data-fault`: what a page can say went wrong. `notDone` is the device's, `failed` has no answer at all. */
export const SIGN_IN_FAULTS = [
  'notDone',
  'failed',
  'passkeyUnknown',
  'passkeyFailed',
  'passkeyTooLate',
  'passkeyCopied',
  'passkeyKnown',
  'passkeyNotAvailable',
  'notSignedIn',
  'textMissing',
  'tooManyRequests',
] as const satisfies readonly (RefusalCode | 'notDone' | 'failed')[]

export type SignInFault = (typeof SIGN_IN_FAULTS)[number]
