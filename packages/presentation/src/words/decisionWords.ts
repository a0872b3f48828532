import type { Language } from '../language.ts'
import type { Decision } from './decisions.ts'
import { pageWords } from './pageWords.ts'

/**
 * What the member reads of a decision about their request, a paragraph each: the sentence of its reason, or the one that was
 * written, and of a refusal what they can do. Whoever decides is shown the same.
 */
export function decisionWords(decision: Decision, language: Language): readonly string[] {
  const { returned, refused } = pageWords[language].decision
  if (decision.decision === 'returned') return [decision.sentence ?? returned[decision.reason].reads]
  const { reads, next } = refused[decision.reason]
  return [decision.sentence ?? reads, next]
}
