import type { Language } from '@liangpai/presentation'
import type { BadgeContext, BadgeWords } from '@liangpai/presentation/verdict'
import type { Result } from '../result.ts'

/** How much room a card has: 0 is its full width, 1 narrow, 2 too narrow for the mark beside the text (LOOK 8). */
export type Reserve = 0 | 1 | 2

/** All that a rendering needs; nothing is looked up below. */
export type View = {
  /** `undefined` while the badge is being verified. */
  verdict: Result | undefined
  context: BadgeContext
  words: BadgeWords
  language: Language
  /** The direction of text where the element stands. */
  direction: string
  isCard: boolean
  theme: string
  /** Not in effect and not asked for: the box keeps its place, unseen. */
  isHidden: boolean
  reserve: Reserve
  onPress: (event: MouseEvent) => void
}
