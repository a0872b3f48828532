import type { MemberEvent } from './transition.ts'

/** An event in a membership, an affiliation or a shop that may affect badges. */
export type BadgeOccasion =
  | MemberEvent['type']
  | 'completeTransfer'
  /** The receiving branch attests too, before or when the transfer completes. */
  | 'confirmAfterTransfer'
  | ShopOccasion

/** Events of one shop, which leave the member's other badges alone. */
type ShopOccasion = (typeof shopOccasions)[number]

const shopOccasions = ['closeShop', 'renameShop', 'leaveShop'] as const

/**
 * What an occasion does to a member's badges: end them, for a reason that only the member and the issuer know
 * (GLOSSARY E); review them again; or nothing, if there was no badge before or its claim stays true.
 */
export type BadgeEffect =
  | { effect: 'end'; reason: 'statusChanged' | 'transferCompleted' | 'shopClosed' }
  | { effect: 'reReview' }
  | { effect: 'none' }

const none: BadgeEffect = { effect: 'none' }
const reReview: BadgeEffect = { effect: 'reReview' }
const statusChanged: BadgeEffect = { effect: 'end', reason: 'statusChanged' }

const effects: Readonly<Record<BadgeOccasion, BadgeEffect>> = {
  apply: none,
  selectActive: none,
  selectCandidate: none,
  admit: none,
  /** The badge ends with the first period; one for the second needs a new decision. */
  extendProbation: reReview,
  /** 预备党员 is no longer true (GB/T 4762 separates codes 01 and 02); it takes another badge. */
  convert: statusChanged,
  revokeProbation: statusChanged,
  withdraw: statusChanged,
  remove: statusChanged,
  lapse: statusChanged,
  placeOnDisciplinaryProbation: statusChanged,
  /** An ended badge does not come back; the member requests a new one. */
  endDisciplinaryProbation: none,
  expel: statusChanged,
  suspend: statusChanged,
  restore: none,
  /** RULES section 2: a badge attested by the old branch lapses unless the new one confirms. */
  completeTransfer: { effect: 'end', reason: 'transferCompleted' },
  confirmAfterTransfer: reReview,
  closeShop: { effect: 'end', reason: 'shopClosed' },
  renameShop: reReview,
  leaveShop: { effect: 'end', reason: 'shopClosed' },
}

/** What an occasion does to a badge (SYSTEMS 113). */
export function badgeEffectOf(occasion: BadgeOccasion): BadgeEffect {
  return effects[occasion]
}

/** All occasions that may affect badges. */
export const badgeOccasions = Object.keys(effects) as BadgeOccasion[]

/** Whether an occasion concerns one shop only. Any other concerns all badges of the member (SYSTEMS 113). */
export function isOfShop(occasion: BadgeOccasion): boolean {
  return shopOccasions.some((one) => one === occasion)
}
