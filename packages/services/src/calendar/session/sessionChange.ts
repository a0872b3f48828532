import type { SessionTimes } from './sessionTimes.ts'

/** What was changed in a session, and when: those who signed up read it on their own page. `null` seats are no limit. */
export type SessionChange = {
  /** Seconds since 1970. */
  at: number
  title?: Change<string>
  times?: Change<SessionTimes>
  place?: Change<string>
  seats?: Change<number | null>
}

type Change<Value> = { from: Value; to: Value }
