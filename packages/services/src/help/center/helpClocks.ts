import { type Clocks, usualClocks } from '../../clocks/clocks.ts'

/** The time limits of a center (SERVICES 3, 7). The first two are in working days, the others in days. */
export type HelpClocks = {
  /** Until the center has found somebody, or says that it has not. */
  readonly answerWithin: number
  /** Until a mentor has answered; then the introduction lapses. */
  readonly introduction: number
  /** Without a word from whoever asked, until a request under way is closed. */
  readonly silence: number
  /** In which a request that ended is opened again. */
  readonly reopen: number
  /** After the end, until everything about it is deleted. */
  readonly retention: number
}

/** The time limits of a center, by the operator's clocks; when it answers is its own choice (SERVICES 3). */
export const helpClocksOf = ({ help, retention }: Clocks, answerWithin: number = help.answer): HelpClocks => ({
  answerWithin,
  introduction: help.introduction,
  silence: help.silence,
  reopen: help.reopen,
  retention: retention.requests,
})

/** What holds unless the operator or the branch says otherwise. */
export const defaultClocks: HelpClocks = helpClocksOf(usualClocks)
