import type { bindTo } from '@liangpai/server'
import type { Context, Reading, Work } from '../context.ts'
import { addPicture } from './case/addPicture.ts'
import { caseLink } from './case/caseLink.ts'
import { stationCommands } from './commands.ts'
import { contact } from './case/contact.ts'
import { deletePart } from './case/deletePart.ts'
import { file } from './case/file.ts'
import * as side from './case/sideSteps.ts'
import * as station from './case/stationSteps.ts'
import { signFinding } from './finding/signFinding.ts'
import { signInVerbs } from './signIn/signInVerbs.ts'
import { appointLeader } from './people/leader.ts'
import { appointMediator } from './people/mediator.ts'
import { addPartner } from './people/partner.ts'
import { changeParticulars } from './station/changeParticulars.ts'
import { setUp } from './station/setUp.ts'
import { appointHandler } from './people/handler.ts'

type Bind = ReturnType<typeof bindTo<Context, Work, Reading>>

/** The verbs as functions: who acts, then the verb's input. They throw `Refusal`. */
export const bindVerbs = (bind: Bind) => ({
  file: bind(file),
  answer: bind(station.answer),
  accept: bind(station.accept),
  refuse: bind(station.refuse),
  'ask-declaration': bind(station.askDeclaration),
  'declare-interest': bind(station.declareInterest),
  assign: bind(station.assign),
  'ask-consent': bind(station.askConsent),
  consent: bind(side.consent),
  waive: bind(side.waive),
  object: bind(side.object),
  replace: bind(station.replace),
  test: bind(station.proposeTest),
  'agree-to-test': bind(side.agreeToTest),
  'end-test': bind(station.endTest),
  propose: bind(station.propose),
  agree: bind(side.agree),
  'end-mediation': bind(side.end),
  fulfil: bind(side.fulfil),
  'report-missed': bind(side.reportMissed),
  'withdraw-complaint': bind(side.withdraw),
  'correct-complaint': bind(side.correctComplaint),
  refile: bind(side.refile),
  'correct-contact': bind(side.correctContact),
  write: bind(side.write),
  tell: bind(station.tell),
  'hand-over': bind(station.handOver),
  'take-receipt': bind(station.takeReceipt),
  conclude: bind(station.conclude),
  'confirm-conclusion': bind(station.confirmConclusion),
  'sign-finding': bind(signFinding),
  'case-link': bind(caseLink),
  contact: bind(contact),
  'add-picture': bind(addPicture),
  'delete-part': bind(deletePart),
  'set-up': bind(setUp),
  'change-particulars': bind(changeParticulars),
  'import-organizations': bind(stationCommands['import-organizations']),
  'appoint-leader': bind(appointLeader),
  'appoint-handler': bind(appointHandler),
  'appoint-mediator': bind(appointMediator),
  'add-partner': bind(addPartner),
  'sign-in-link': bind(signInVerbs['sign-in-link']),
  'confirm-sign-in': bind(signInVerbs['confirm-sign-in']),
  'end-sign-in': bind(signInVerbs['end-sign-in']),
  recover: bind(signInVerbs.recover),
})

/** The bound verbs of a station. */
export type Verbs = ReturnType<typeof bindVerbs>
