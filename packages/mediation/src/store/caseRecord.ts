import type { Case } from '../case/case.ts'
import type { Party } from '../party/party.ts'
import type { CaseEvent } from '../steps/caseEvent.ts'

/** One thing that happened, for the course of a case: when, what, and who did it as the sides read it. */
export type CourseEntry = {
  at: number
  type: 'file' | CaseEvent['type']
  by: 'buyer' | 'merchant' | 'station' | 'mediator' | 'partner' | 'clock'
  /** Of `write`, the message; of `elapse`, the clock. */
  of?: string
}

/** What stands sealed of a case. */
export type CaseRecord = {
  case: Case
  course: readonly CourseEntry[]
  /** When each side last opened it with something new to read, in seconds. The station's to see alone. */
  read?: ReadMarks
}

/** Until when each side has read. */
export type ReadMarks = { readonly [side in Party]?: number }
