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

/** What holds unless the branch says otherwise. */
export const defaultClocks: HelpClocks = { answerWithin: 2, introduction: 3, silence: 30, reopen: 30, retention: 180 }
