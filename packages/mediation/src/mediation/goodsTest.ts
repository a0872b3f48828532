import type { PlainDate } from '@liangpai/core/organization'
import { type Answers, parties } from '../party/party.ts'

/**
 * A test of the goods by agreement (办法 art. 20). The time for mediation stands from the day both agree until the test ends, or
 * until `lastDay` if nobody ends it: what is forgotten strands nobody.
 */
export type GoodsTest = {
  what: string
  /** The day by which the result is expected. */
  lastDay: PlainDate
  proposed: PlainDate
  answers: Answers
  /** The day from which both agree to it. */
  from?: PlainDate
  until?: PlainDate
}

/** Whether the time of mediation stands on a day: from the day on which a test began until the day before it ended. */
export const standsOn = (tests: readonly GoodsTest[], day: PlainDate): boolean =>
  tests.some(({ from, until, lastDay }) => from !== undefined && from <= day && day < (until ?? lastDay))

/** Whether a side does not want it: one no is enough, and nobody is asked any more. */
export const isDeclined = ({ answers }: Pick<GoodsTest, 'answers'>): boolean =>
  parties.some((party) => answers[party] === false)

/** Whether both agreed to it, and nobody has ended it. */
export const isUnderWay = ({ from, until }: GoodsTest): boolean => from !== undefined && until === undefined

/** Whether both have yet to answer, or it is under way. */
export const isPending = (test: GoodsTest): boolean => test.until === undefined && !isDeclined(test)
