import type { HelpWords } from '../zh-Hans/help.ts'
import { helpAsk } from './helpAsk.ts'
import { helpMentor } from './helpMentor.ts'
import { helpRequest } from './helpRequest.ts'
import { helpVerbs } from './helpVerbs.ts'
import { helpWork } from './helpWork.ts'

export const help: HelpWords = {
  topics: { supply: '貨源', pageDesign: '頁面設計', promotion: '推銷活動', other: '其他' },
  and: '、',
  comma: '，',
  blackedOut: '已塗黑',
  ask: helpAsk,
  request: helpRequest,
  mentor: helpMentor,
  work: helpWork,
  verbs: helpVerbs,
}
