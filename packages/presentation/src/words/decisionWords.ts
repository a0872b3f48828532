import type { Language } from '../language.ts'
import type { Decision } from './decisions.ts'
import { pageWords } from './pageWords.ts'

/** What the member reads of a decision about their request: the sentence of its reason, or the one that was written. */
export function decisionWords(decision: Decision, language: Language): string {
  const { returned, refused } = pageWords[language].decision
  const { reads } = decision.decision === 'returned' ? returned[decision.reason] : refused[decision.reason]
  return decision.sentence ?? reads
}
