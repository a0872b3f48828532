import type { Words } from '../refusals/entry.ts'

/** What some reasons have in common: what they mean, and what to do next, in three languages. */
export type ExplanationEntry<Name extends string = string> = {
  readonly reasons: readonly Name[]
  /** What is the case, as a phrase without a full stop. */
  readonly meaning: Words
  /** What the developer or the owner of a shop does next, in a sentence. */
  readonly next: Words
}

/** Types the entries of a part of the judgement by the reasons that they explain. */
export const explanationTable = <const Name extends string>(entries: readonly ExplanationEntry<Name>[]) => entries
