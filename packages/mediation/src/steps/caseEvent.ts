import type { PlainDate } from '@liangpai/core/organization'
import type { Terms } from '../agreement/proposal.ts'
import type { ClockName } from '../clock/clock.ts'
import type { Complaint, Contact } from '../complaint/complaint.ts'
import type { Conclusion } from '../finding/finding.ts'
import type { HandOverReason } from '../handOver/handOver.ts'
import type { Interest } from '../mediation/interest.ts'
import type { Audience } from '../message/message.ts'
import type { Party } from '../party/party.ts'
import type { RefusalReason } from '../case/case.ts'

/**
 * Who acts: a side by its private link, a person of the station or of a partner by sign-in, or time itself. `eyes` are the persons
 * who count as one with them; they alone unless given.
 */
export type Actor =
  | { role: Party }
  | { role: 'caseHandler' | 'mediator'; person: string; eyes?: readonly string[] }
  | { role: 'partner'; person: string; partner: string }
  | { role: 'clock' }

/** What happens in a case, after it was filed (SERVICES 7). */
export type CaseEvent =
  /** The station's first answer, without a decision. */
  | { type: 'answer' }
  | { type: 'accept' }
  | { type: 'refuse'; reason: RefusalReason }
  /** The station asks mediators to declare, so that it can assign them. */
  | { type: 'askDeclaration'; mediators: readonly string[] }
  /** A mediator says what ties them to either side; before being assigned, and again if something changes. */
  | { type: 'declareInterest'; interests: readonly Interest[] }
  /** A side wants a mediator although they declared an interest. */
  | { type: 'waive'; mediator: string }
  | { type: 'assign'; mediators: readonly string[] }
  /** Both sides are told of the mediators and asked whether they take part. */
  | { type: 'askConsent' }
  | { type: 'consent'; agrees: boolean }
  /** A reason is never asked for; one that is given anyway is read by the station and the mediators. */
  | { type: 'object'; mediator: string; reason?: string }
  | { type: 'replace'; mediator: string; replacement: string }
  /** A mediator proposes that the goods are tested. */
  | { type: 'test'; what: string; lastDay: PlainDate }
  | { type: 'agreeToTest'; agrees: boolean }
  | { type: 'endTest' }
  | { type: 'propose'; terms: Terms }
  | { type: 'agree'; version: number; agrees: boolean }
  /** The buyer says that it is done; or the merchant does, and the buyer has time to contradict. */
  | { type: 'fulfil' }
  | { type: 'reportMissed' }
  | { type: 'withdraw' }
  /** The buyer changes a complaint that the station has not decided about, or completes one that lacked something. */
  | { type: 'correct'; complaint: Omit<Complaint, 'received'> }
  | { type: 'refile'; complaint: Omit<Complaint, 'received'> }
  /** A side changes its own name and contact; the buyer the guardian's as well, if there is one. */
  | { type: 'correctContact'; contact: Contact; guardian?: Contact }
  /** A side ends a mediation that leads to nothing. */
  | { type: 'end' }
  | { type: 'write'; id: string; text: string; audience: Audience }
  | { type: 'handOver'; partner: string; reason: HandOverReason; note: string }
  /** A partner takes receipt of what was handed over to it. */
  | { type: 'takeReceipt' }
  /** One of the station writes a conclusion; another one confirms it. */
  | { type: 'conclude'; conclusion: Conclusion; reason: string; pledgeVersion?: string }
  /** `version` is the one that was read: another one may have taken its place. */
  | { type: 'confirmConclusion'; version: number }
  /** A time limit is over. */
  | { type: 'elapse'; clock: ClockName }

/** Why a step of a case is refused. */
export const caseRefusals = [
  'forbiddenTransition',
  'notYours',
  'dateBeforeLast',
  'eventUnknown',
  'textInvalid',
  'mediatorsMissing',
  'mediatorUndeclared',
  'mediatorInterested',
  'mediatorObjected',
  'mediatorUnknown',
  'mediatorActive',
  'nothingToWaive',
  'alreadyAnswered',
  'alreadyObjected',
  'objectionOpen',
  'testPending',
  'noTestProposed',
  'termsInvalid',
  'basisMissing',
  'lastDayInvalid',
  'versionOutdated',
  'notYetDue',
  'alreadyHandedOver',
  'nothingHandedOver',
  'samePerson',
  'conclusionMissing',
  'conclusionChanged',
  'clockNotOver',
  'messagesTooMany',
] as const
/** One of `caseRefusals`. */
export type CaseRefusal = (typeof caseRefusals)[number]
