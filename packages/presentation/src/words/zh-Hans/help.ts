import { helpAsk } from './helpAsk.ts'
import { helpMentor } from './helpMentor.ts'
import { helpRequest } from './helpRequest.ts'
import { helpVerbs } from './helpVerbs.ts'
import { helpWork } from './helpWork.ts'

/** What is said of help (PAGES-services 3 and 8), by who reads it. */
export const help = {
  topics: { supply: '货源', pageDesign: '页面设计', promotion: '推销活动', other: '其他' },
  /** Several in a row. */
  and: '、',
  comma: '，',
  /** What stands where words were deleted, read aloud. */
  blackedOut: '已涂黑',
  ask: helpAsk,
  request: helpRequest,
  mentor: helpMentor,
  work: helpWork,
  verbs: helpVerbs,
}

/** The words of one language. */
export type HelpWords = typeof help
