import type { Language } from '@liangpai/presentation'
import type { BadgeContext, BadgeWords } from '@liangpai/presentation/verdict'
import type { Result } from '../result.ts'

/** How much room a card reserves for its text; in a `tight` one the mark stands above the text (LOOK 8). */
export type Reserve = 'wide' | 'narrow' | 'tight'

/** All that a rendering needs; nothing is looked up below. */
export type View = {
  /** `undefined` while the badge is being verified. */
  verdict: Result | undefined
  context: BadgeContext
  words: BadgeWords
  language: Language
  /** The direction of text where the element stands. */
  direction: string
  variant: 'chip' | 'card'
  theme: string
  /** A judgement is under way. */
  isBusy: boolean
  /** The box keeps its place unseen, for a badge that is not in effect. */
  isHidden: boolean
  reserve: Reserve
  onPress: (event: MouseEvent) => void
}
