import { frame } from './frame.ts'
import { verify } from './verify.ts'
import { ask } from './ask.ts'
import { badgeActs } from './badgeActs.ts'
import { badgeFiles } from './badgeFiles.ts'
import { change } from './change.ts'
import { data } from './data.ts'
import { decision } from './decision.ts'
import { figures } from './figures.ts'
import { handover } from './handover.ts'
import { inbox } from './inbox.ts'
import { initiative } from './initiative.ts'
import { organizationForms } from './organizationForms.ts'
import { lookUp } from './lookUp.ts'
import { offer } from './offer.ts'
import { placement } from './placement.ts'
import { receipt } from './receipt.ts'
import { receiptCheck } from './receiptCheck.ts'
import { report } from './report.ts'
import { reopened } from './reopened.ts'
import { signIn } from './signIn.ts'
import { rootAnswer } from './rootAnswer.ts'
import { stationNotice } from './stationNotice.ts'
import { stop } from './stop.ts'
import { work } from './work.ts'
import { workForm } from './workForm.ts'

export const zhHans = {
  frame,
  verify,
  offer,
  placement,
  receipt,
  receiptCheck,
  reopened,
  stop,
  data,
  change,
  work,
  workForm,
  decision,
  figures,
  handover,
  inbox,
  initiative,
  organizationForms,
  lookUp,
  ask,
  badgeActs,
  badgeFiles,
  report,
  rootAnswer,
  stationNotice,
  signIn,
}

/** The words of our own pages in one language, by page. A function takes the value that stands in the sentence. */
export type PageWords = typeof zhHans
