import type { State } from '@liangpai/core'

/** What a row came to, or `unreadable`: it asks nothing. */
export type RowState = State | 'unreadable'

const STATES: { readonly [state in RowState]: string } = {
  verified: 'In effect, and for this page or listing',
  wrongSite: 'In effect, but for another shop than this page or listing',
  inactive: 'Not in effect: paused, withdrawn, ended or never issued',
  expired: 'Expired',
  notYetValid: 'Not yet valid',
  unknownIssuer: 'Issued by nobody whose root is pinned here',
  invalid: 'Not a valid badge',
  unavailable: 'No evidence to be had now; nothing is said for or against the shop',
  unreadable: 'The row asks nothing that can be answered',
}

const REASONS: { readonly [reason: string]: string } = {
  ROW_UNREADABLE: 'The quotes of this row make no sense, or it has no end',
  CODE_MISSING: 'The row has no code',
  CODE_UNREADABLE: 'The code is none: mistyped, or cut off',
  CELL_TOO_LONG: 'A cell is longer than 2,048 characters',
  REGISTRY_NOT_NAMED: 'The address is of a registry that this audit was not told of',
  PAGE_AND_LISTING: 'A row asks for a page or a listing, not for both',
  LISTING_INCOMPLETE: 'A listing is a host and an id',
  OTHER_BADGE: 'The registry answered with another badge',
  UNREACHABLE: 'The registry could not be reached',
  TIMEOUT: 'The registry did not answer in time',
  REDIRECTED: 'The registry sent us elsewhere, where we do not go',
  TOO_LARGE: 'The answer was larger than any badge',
  STATUS_REFUSED: 'The registry refused',
  ANSWER_UNREADABLE: 'The answer was no badge',
  HOST_RESTING: 'The registry failed repeatedly, or asked for rest, and was left alone',
}

/** The English of a state and its reason, for a row that names a shop or none. Codes are stable; this text is not. */
export function meaningOf({ state, reason }: { state: string; reason: string }, hasShop: boolean): string {
  if (state === 'verified' && !hasShop) return 'In effect; no page or listing was asked about'
  return REASONS[reason] ?? STATES[state as RowState] ?? state
}
