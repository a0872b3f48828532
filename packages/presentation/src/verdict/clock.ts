import type { Language } from '../language.ts'
import type { DisplayedVerdict } from './displayedVerdict.ts'
import { badgeWords } from './words/badgeWords.ts'

/** The reasons for which times decide, of a badge, a statement or a list: the clock that was judged by may be wrong. */
const TIMES_DECIDE = /_(NOT_YET_VALID|EXPIRED)$/

/** That the clock of the device may be wrong, where times decided; otherwise `undefined`. */
export function clockNote(verdict: DisplayedVerdict | undefined, language: Language): string | undefined {
  const isTimed = verdict && verdict.state !== 'verified' && TIMES_DECIDE.test(verdict.reason || '')
  return isTimed ? badgeWords[language].clockMayBeWrong : undefined
}
