/**
 * How far a request is: `returned` and `refused` led nowhere, of `issued` there is a badge. `withheld` is known to whoever
 * asked alone: its member once declined, or has asked for that shop already.
 */
export const requestStates = [
  'requested',
  'withheld',
  'attested',
  'returned',
  'refused',
  'reviewed',
  'offered',
  'issued',
] as const
/** One of `requestStates`. */
export type RequestState = (typeof requestStates)[number]

/** What a request is for: a new badge, or a change of one. */
export const requestKinds = ['badge', 'renewal', 'amendment', 'transfer', 'correction'] as const
/** One of `requestKinds`. */
export type RequestKind = (typeof requestKinds)[number]

/** Whose pause it is, which says who may lift it: the member's, the office's, a review's, or that of a proof that failed. */
export const pauseCauses = ['member', 'office', 'review', 'proof'] as const
/** One of `pauseCauses`. */
export type PauseCause = (typeof pauseCauses)[number]
