import type { PlainDate } from '@liangpai/core/organization'

/** What came of it, in the words of whoever asked: 有帮助, 还没有. It is no rating and is never counted (SYSTEMS 25, 26). */
export const outcomes = ['better', 'same'] as const
/** One of `outcomes`. */
export type Outcome = (typeof outcomes)[number]

/** What whoever asked says afterwards. For the center alone unless they share it with those who helped. */
export type FollowUp = {
  readonly date: PlainDate
  readonly outcome?: Outcome
  readonly text?: string
  readonly isShared: boolean
}

/** A text has at most as many characters. */
export const FOLLOW_UP_LENGTH = 500

/** A request has at most as many words afterwards. */
export const MOST_FOLLOW_UPS = 20
