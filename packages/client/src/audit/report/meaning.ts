import type { State } from '@liangpai/core'
import type { ClientReason } from '../../result.ts'
import type { RowReason } from '../row.ts'

/** The state of a row: that of its badge, or `unreadable` where the row cannot be checked. */
export type RowState = State | 'unreadable'

const STATES: Record<RowState, string> = {
  verified: 'In effect, and for this page or listing',
  wrongSite: 'In effect, but for another shop than this page or listing',
  inactive: 'Not in effect: paused, withdrawn, ended or never issued',
  expired: 'Expired',
  notYetValid: 'Not yet valid',
  unknownIssuer: 'Issued under a root that is not pinned here',
  invalid: 'Not a valid badge',
  unavailable: 'No evidence available now; this says nothing for or against the shop',
  unreadable: 'The row cannot be checked',
}

/** Reasons that say more than their state does. The judge's own say less to whoever reads a report. */
const REASONS: Record<RowReason | ClientReason, string> = {
  ROW_UNREADABLE: 'The quotes of this row do not match, or it has no end',
  CODE_MISSING: 'The row has no code',
  CODE_UNREADABLE: 'Not a badge number: mistyped or cut off',
  CELL_TOO_LONG: 'A cell is longer than 2,048 characters',
  REGISTRY_NOT_NAMED: 'The address belongs to a registry that this audit was not given',
  PAGE_AND_LISTING: 'A row names a page or a listing, not both',
  LISTING_INCOMPLETE: 'A listing needs a host and an id',
  INPUT_UNREADABLE: 'Not a badge number or address',
  ADDRESS_NOT_ALLOWED: 'An address that may not be requested',
  NOT_IN_EFFECT: STATES.inactive,
  OTHER_BADGE: 'The registry answered with another badge',
  UNREACHABLE: 'The registry could not be reached',
  TIMEOUT: 'The registry did not answer in time',
  REDIRECTED: 'The registry redirected the request, which is not followed',
  TOO_LARGE: 'The answer was larger than any badge',
  STATUS_REFUSED: 'The registry refused the request',
  ANSWER_UNREADABLE: 'The answer was not a badge',
  HOST_RESTING: 'The registry failed repeatedly or asked for rest, so no request was sent',
  OFFLINE: 'No network was used, and the snapshot is out of date',
  NOT_IN_SNAPSHOT: 'The snapshot lacks this badge',
}

const has = <Key extends string>(table: Record<Key, string>, key: string): key is Key => Object.hasOwn(table, key)

/** Whether a stored state is one that this version knows. */
export const isRowState = (state: string): state is RowState => has(STATES, state)

/** A state and its reason in English, for a row that names a shop or none. Codes are stable; this text may change. */
export function meaningOf({ state, reason }: { state: string; reason: string }, hasShop: boolean): string {
  if (state === 'verified' && !hasShop) return 'In effect; the row names no page or listing'
  if (has(REASONS, reason)) return REASONS[reason]
  return isRowState(state) ? STATES[state] : state
}
