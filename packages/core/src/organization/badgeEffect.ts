import type { MemberEvent } from './transition.ts'

/** What befalls a member, his belonging or his shop. */
export type BadgeOccasion =
  | MemberEvent['type']
  | 'completeTransfer'
  /** The receiving branch attests in its turn, before or when the transfer completes. */
  | 'confirmAfterTransfer'
  | ShopOccasion

/** What befalls one shop alone: a member's other badges go on. */
type ShopOccasion = (typeof shopOccasions)[number]

const shopOccasions = ['closeShop', 'renameShop', 'leaveShop'] as const

/**
 * What an occasion does to the badges a member shows: ends them for a reason that only he and the issuer know
 * (GLOSSARY E), has them reviewed again, or nothing, where there was no badge before or its claim stays true.
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
  /** The badge ends with the first period; whether there is one for the second is decided anew. */
  extendProbation: reReview,
  /** 预备党员 is no longer true of him (GB/T 4762 keeps 01 and 02 apart): another badge says so. */
  convert: statusChanged,
  revokeProbation: statusChanged,
  withdraw: statusChanged,
  remove: statusChanged,
  lapse: statusChanged,
  placeOnDisciplinaryProbation: statusChanged,
  /** What has ended does not come back: a new request starts it. */
  endDisciplinaryProbation: none,
  expel: statusChanged,
  suspend: statusChanged,
  restore: none,
  /** RULES section 2: a badge on the old branch's evidence lapses, unless the new branch confirms. */
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

/** All occasions. */
export const badgeOccasions = Object.keys(effects) as BadgeOccasion[]

/** Whether an occasion befalls one shop alone; any other reaches all badges of the member (SYSTEMS 113). */
export function isOfShop(occasion: BadgeOccasion): boolean {
  return shopOccasions.some((one) => one === occasion)
}
