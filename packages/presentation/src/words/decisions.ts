/** What is missing of a request that is sent back; `other` is said in one sentence. */
export const RETURN_REASONS = ['shop', 'proofFile', 'evidence', 'other'] as const
/** One of those. */
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** Why a request is refused; `other` is said in one sentence. */
export const REFUSAL_REASONS = ['notEligible', 'notOnRoll', 'notOperator', 'other'] as const
/** One of those. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** What was decided of a request, in the words that its member reads. */
export type Decision = { sentence?: string | undefined } & (
  | { decision: 'returned'; reason: ReturnReason }
  | { decision: 'refused'; reason: RefusalReason }
)

/**
 * A reason as it is chosen, and the sentence that the member reads; that of `other` is written each time. `next` is what they
 * can do, where they are not asked for something.
 */
export type ReasonWords<Reason extends string> = Record<Reason, { label: string; reads: string; next?: string }>
