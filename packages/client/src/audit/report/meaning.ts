import { explain } from '@liangpai/presentation/reasons'
import { type BadgeNoFault, readBadgeNo, readPageAddress, type Reason, type State } from '@liangpai/core'
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

/** Why a row cannot be checked, or why there is nothing to judge. */
const REASONS: Record<Exclude<RowReason | ClientReason, Reason>, string> = {
  ROW_UNREADABLE: 'A quote in this row or above leaves open where its cells end, or the line is too long',
  CODE_MISSING: 'The row has no code',
  CODE_UNREADABLE: 'Not a badge number: mistyped or cut off',
  CELL_TOO_LONG: 'A cell is longer than 2,048 characters',
  REGISTRY_NOT_NAMED: 'An address of a host that is none of the registries given; nothing was asked there',
  PAGE_UNREADABLE: 'The page is no address that can be read; this says nothing of the badge or the shop',
  PAGE_AND_LISTING: 'A row names a page or a listing, not both',
  LISTING_INCOMPLETE: 'A listing needs a host and an id',
  LISTING_HOST_UNREADABLE: 'The host of the listing cannot be told: write it as market.example',
  LISTING_HOST_OTHER:
    'The badge has its listing under another host of this platform: whether it is this one cannot be told',
  LISTING_ID_UNREADABLE:
    'The id of the listing cannot be told; a spreadsheet may have rounded it: keep such columns as text',
  INPUT_UNREADABLE: 'Not a badge number or address',
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

/** What is wrong with a code that is no badge number. */
const CODE_FAULTS: Record<BadgeNoFault, string> = {
  BADGE_NO_LENGTH: 'Not a badge number: it has more or fewer than 12 characters',
  BADGE_NO_CHARACTERS: 'Not a badge number: it has other characters than one has',
  BADGE_NO_CHECK: 'Not a badge number: one of its characters is mistyped',
  BADGE_NO_SEVERAL: 'More than one badge number: which is meant cannot be told',
  BADGE_NO_OTHER_SITE: 'An address of a host that is none of the registries given; nothing was asked there',
}

const has = <Key extends string>(table: Record<Key, string>, key: string): key is Key => Object.hasOwn(table, key)

/** Whether a stored state is one that this version knows. */
export const isRowState = (state: string): state is RowState => has(STATES, state)

/** What a meaning is told by. */
type Answer = { state: string; reason: string; code: string }

/** A state and its reason in English, for a row that names a shop or none. Codes are stable; this text may change. */
export function meaningOf({ state, reason, code }: Answer, hasShop: boolean): string {
  if (state === 'verified' && !hasShop) return 'In effect; the row names no page or listing'
  if (reason === 'CODE_UNREADABLE' || reason === 'INPUT_UNREADABLE') return codeFault(code) ?? REASONS[reason]
  if (has(REASONS, reason)) return REASONS[reason]
  return explain(reason, 'en')?.meaning ?? (isRowState(state) ? STATES[state] : state)
}

/** An address in the place of a code is one of a registry here: that of another host is `REGISTRY_NOT_NAMED`. */
function codeFault(code: string): string | undefined {
  const address = URL.parse(readPageAddress(code) ?? '')
  const read = readBadgeNo(code, address ? [address.origin] : [])
  return 'fault' in read ? CODE_FAULTS[read.fault] : undefined
}
