import type { RefusalCode } from '@liangpai/presentation'

// What the markup of "My data" and its script call things, beside the words of the other member's pages.

/** `data-part`, of which one is shown at a time. */
export type DataPart =
  | 'start'
  | 'ready'
  | 'first'
  | 'pause'
  | 'withdraw'
  | 'new-stop-link'
  | 'given-stop-link'
  | 'add-passkey'
  | 'remove-passkey'
  | 'correct'
  | 'correct-status'
  | 'correct-branch'
  | 'amend'
  | 'complete'
  | 'pledge'
  | 'agree'
  | 'stopped'
  | 'closed'
  | 'over'
  | 'gone'
  | 'incomplete'
  | 'failed'

/** What stands in place of the data for a moment: Back leads to the data, and not out of a page that opens once. */
export const ASIDE_PARTS: readonly DataPart[] = [
  'pause',
  'withdraw',
  'new-stop-link',
  'given-stop-link',
  'add-passkey',
  'remove-passkey',
  'correct',
  'correct-status',
  'correct-branch',
  'amend',
  'complete',
  'pledge',
  'agree',
]

/** `data-go`: a part to show, or an act. */
export type DataAction =
  | DataPart
  | 'confirm-pause'
  | 'see-renewal'
  | 'see-change'
  | 'see-choices'
  | 'send-correction'
  | 'send-status'
  | 'send-branch'
  | 'send-shop'
  | 'send-completed'
  | 'see-pledge'
  | 'agree-change'
  | 'cancel-change'
  | 'confirm-withdraw'
  | 'resume'
  | 'open-link'
  | 'use-passkey'
  | 'show-stop-link-field'
  | 'hide-stop-link-field'
  | 'use-stop-link'
  | 'get-stop-link'
  | 'save-passkey'
  | 'confirm-remove-passkey'
  | 'copy'
  | 'print'
  | 'retry'

/** `data-fill`: values of the session. */
export type DataSlot =
  | 'pausedAt'
  | 'backupDays'
  | 'keptFor'
  | 'status'
  | 'branchName'
  | 'evidence'
  | 'evidenceDate'
  | 'ownPledge'
  | 'pledgeVersion'
  | 'changeTitle'
  | 'attestedBy'
  | 'cancelChange'
  | 'failedChange'
  | 'lapses'
  | 'publicNow'
  | 'newName'
  | 'newShop'
  | 'newPlace'
  | 'stopLinkSince'
  | 'stopLinkUntil'
  | 'passkeyName'
  | 'remaining'

/** `data-field`: what is at fault in a field, so that it is marked and its words stand below it. */
export const FIELD_FAULTS = {
  text: [
    'textMissing',
    'textTooLong',
    'privateUseCharacter',
    'invisibleCharacter',
    'marksStacked',
    'emblemInText',
    'claimInText',
    'partyInName',
  ],
  note: [],
  address: [
    'shopAddressUnreadable',
    'shopAddressInsecure',
    'shopAddressNumeric',
    'shopAddressUser',
    'shopAddressQuery',
    'shopAddressPage',
    'shopAddressCharacters',
    'shopPort',
    'sharedHost',
    'marketplaceHost',
    'hostForbidden',
    'proofNotPublic',
  ],
  listingHost: ['listingHostInvalid'],
  listingId: ['listingIdInvalid', 'listingIdRounded'],
  stopLink: ['stopLinkDiffers', 'linkIncomplete'],
} as const satisfies Record<string, readonly RefusalCode[]>
/** One of those fields. */
export type FaultField = keyof typeof FIELD_FAULTS

/** `data-fault`: what went wrong where the page says it in place. */
export const FAULTS = [
  'changeUnderWay',
  'changeNotWaiting',
  'shopNotProven',
  'noticeChanged',
  'changedMeanwhile',
  'tooManyRequests',
  'passkeyNotDone',
  'noPasskeys',
  'passkeyUnknown',
  'passkeyFailed',
  'passkeyCopied',
  'passkeyKnown',
  'passkeyTooLate',
  'pausedByOffice',
  'pausedForReview',
  'pausedForProof',
  'failed',
] as const
/** Whatever the page can say of what went wrong. */
export type Fault = (typeof FAULTS)[number] | (typeof FIELD_FAULTS)[FaultField][number]
