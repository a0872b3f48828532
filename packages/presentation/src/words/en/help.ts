import type { HelpWords } from '../zh-Hans/help.ts'
import { helpAsk } from './helpAsk.ts'
import { helpMentor } from './helpMentor.ts'
import { helpRequest } from './helpRequest.ts'
import { helpVerbs } from './helpVerbs.ts'
import { helpWork } from './helpWork.ts'

export const help: HelpWords = {
  topics: { supply: 'Sources of goods', pageDesign: 'Page design', promotion: 'Sales promotion', other: 'Other' },
  and: ', ',
  comma: ', ',
  blackedOut: 'blacked out',
  ask: helpAsk,
  request: helpRequest,
  mentor: helpMentor,
  work: helpWork,
  verbs: helpVerbs,
}
