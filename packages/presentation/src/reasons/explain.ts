import type { Language } from '../language.ts'
import { explanations, type ExplainedReason } from './explanations.ts'

/** A reason in words, for the developer or the owner of a shop; never for its customers. Reasons are stable, words may change. */
export type Explanation = {
  /** What is the case, as a phrase without a full stop. */
  meaning: string
  /** What to do next, in a sentence. */
  next: string
}

const byReason = new Map<string, (typeof explanations)[number]>(
  explanations.flatMap((entry) => entry.reasons.map((reason) => [reason, entry] as const)),
)

/** Explains why a badge is not verified: a `reason` of a verdict of the judge or of the element. `undefined` for others. */
export function explain(reason: ExplainedReason, language: Language): Explanation
export function explain(reason: string, language: Language): Explanation | undefined
export function explain(reason: string, language: Language): Explanation | undefined {
  const entry = byReason.get(reason)
  return entry && { meaning: entry.meaning[language], next: entry.next[language] }
}
