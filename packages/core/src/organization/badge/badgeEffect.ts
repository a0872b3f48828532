import type { PlainDate } from '../date.ts'
import type { admission } from '../member/admission.ts'
import type { MemberEvent } from '../member/memberEvent.ts'
import { type RuleSet, type RuleSets, rulesOn } from '../rules.ts'

/** An event after the admission, of an affiliation or of a shop. Nobody has a badge before it. */
export type BadgeOccasion =
  | Exclude<MemberEvent['type'], keyof typeof admission>
  | 'completeTransfer'
  /** The receiving branch attests too, before or when the transfer completes. */
  | 'confirmAfterTransfer'
  | ShopOccasion

/** Events of one shop, which leave the member's other badges alone. */
type ShopOccasion = (typeof shopOccasions)[number]

const shopOccasions = ['closeShop', 'renameShop', 'leaveShop'] as const

/**
 * What an occasion does to a member's badges: end them, for a reason that only the member and the issuer know
 * (GLOSSARY E); review them again; or nothing, if its claim stays true.
 */
export type BadgeEffect =
  | { effect: 'end'; reason: 'statusChanged' | 'transferCompleted' | 'shopClosed' }
  | { effect: 'reReview' }
  | { effect: 'none' }

const none: BadgeEffect = { effect: 'none' }
const reReview: BadgeEffect = { effect: 'reReview' }
const statusChanged: BadgeEffect = { effect: 'end', reason: 'statusChanged' }

/** What occasions do to badges. All of it are choices of this project. */
export type BadgeEffectRules = RuleSet & { effects: Readonly<Record<BadgeOccasion, BadgeEffect>> }

const effects: BadgeEffectRules['effects'] = {
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

/** The sets of rules for what ends a badge. */
export const badgeEffectRules: RuleSets<BadgeEffectRules> = [
  { version: '2025-04', from: '2025-04-01', sources: ['project'], effects },
]

/**
 * What an occasion on a day does to a badge, and the version of the rules that says so (SYSTEMS 71, 113). One that the rules do
 * not know calls for a review.
 */
export function badgeEffectOf(
  occasion: BadgeOccasion,
  day: PlainDate,
  rules: BadgeEffectRules = rulesOn(badgeEffectRules, day),
): BadgeEffect & { rules: string } {
  const effect =
    typeof occasion === 'string' && Object.hasOwn(rules.effects, occasion) ? rules.effects[occasion] : reReview
  return { ...effect, rules: rules.version }
}

/** All occasions that may affect badges. */
export const badgeOccasions = Object.keys(effects) as BadgeOccasion[]

/** Whether an occasion concerns one shop only. Any other concerns all badges of the member (SYSTEMS 113). */
export function isOfShop(occasion: BadgeOccasion): boolean {
  return shopOccasions.some((one) => one === occasion)
}
