import type { Bound } from '@liangpai/server'
import type { Context } from '../context.ts'
import { addPicture } from './case/addPicture.ts'
import { caseLink } from './case/caseLink.ts'
import { stationCommands } from './commands.ts'
import { bindAll } from './defineVerb.ts'
import { contact } from './case/contact.ts'
import { deletePart } from './case/deletePart.ts'
import { file } from './case/file.ts'
import * as side from './case/sideSteps.ts'
import * as station from './case/stationSteps.ts'
import { signInVerbs } from './signIn/signInVerbs.ts'

/** Everything that is done at a station. */
export const stationVerbs = {
  ...stationCommands,
  file,
  answer: station.answer,
  accept: station.accept,
  refuse: station.refuse,
  'ask-declaration': station.askDeclaration,
  'declare-interest': station.declareInterest,
  assign: station.assign,
  'ask-consent': station.askConsent,
  consent: side.consent,
  waive: side.waive,
  object: side.object,
  replace: station.replace,
  test: station.proposeTest,
  'agree-to-test': side.agreeToTest,
  'end-test': station.endTest,
  propose: station.propose,
  agree: side.agree,
  'end-mediation': side.end,
  fulfil: side.fulfil,
  'report-missed': side.reportMissed,
  'withdraw-complaint': side.withdraw,
  'correct-complaint': side.correctComplaint,
  refile: side.refile,
  'correct-contact': side.correctContact,
  write: side.write,
  tell: station.tell,
  'hand-over': station.handOver,
  'take-receipt': station.takeReceipt,
  conclude: station.conclude,
  'confirm-conclusion': station.confirmConclusion,
  'case-link': caseLink,
  contact,
  'add-picture': addPicture,
  'delete-part': deletePart,
  'sign-in-link': signInVerbs['sign-in-link'],
  'confirm-sign-in': signInVerbs['confirm-sign-in'],
  'end-sign-in': signInVerbs['end-sign-in'],
  recover: signInVerbs.recover,
} as const

/** The same as functions. */
export type Verbs = Bound<typeof stationVerbs>

/** Binds them to an open station. */
export const bindVerbs = (context: Context): Verbs => bindAll(context, stationVerbs)
