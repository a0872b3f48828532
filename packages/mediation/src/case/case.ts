import type { PlainDate } from '@liangpai/core/organization'
import type { Complaint, Contact } from '../complaint/complaint.ts'
import type { Finding } from '../finding/finding.ts'
import type { HandOver } from '../handOver/handOver.ts'
import { isActive, type Mediator } from '../mediation/mediator.ts'
import type { Declaration, DeclarationRequest } from '../mediation/interest.ts'
import type { Objection } from '../mediation/objection.ts'
import type { GoodsTest } from '../mediation/goodsTest.ts'
import type { Message } from '../message/message.ts'
import type { Proposal } from '../agreement/proposal.ts'
import { type Answers, bothAgree } from '../party/party.ts'

/** The states of a case (SERVICES 2); the last four are final, but what is `refused` as incomplete may be filed again. */
export const caseStates = [
  'received',
  'accepted',
  'consentPending',
  'mediating',
  'paused',
  'agreed',
  'refused',
  'fulfilled',
  'notFulfilled',
  'terminated',
] as const
/** One of `caseStates`. */
export type CaseState = (typeof caseStates)[number]

/** The states in which something is still to come. An agreement is open until it is fulfilled, or said not to be. */
export const openStates = ['received', 'accepted', 'consentPending', 'mediating', 'paused', 'agreed'] as const

/** Why a complaint is not accepted (办法 art. 15). */
export const refusalReasons = ['wrongBody', 'handledElsewhere', 'notConsumer', 'tooOld', 'incomplete'] as const
/** One of `refusalReasons`. */
export type RefusalReason = (typeof refusalReasons)[number]

/** Why a case ended without an agreement (办法 art. 21, SERVICES 2). */
export const terminationReasons = [
  'withdrawn',
  'noConsent',
  'refusedByParty',
  'noAgreement',
  'timeout',
  'lawbreaking',
] as const
/** One of `terminationReasons`. */
export type TerminationReason = (typeof terminationReasons)[number]

/** Why a mediation stands still: a mediator is replaced, and the clock runs; or goods are tested, and it stands (art. 20). */
export type PauseCause = 'recusal' | 'test'

/** One complaint with everything that came of it. Plain JSON; every change gives a new one. */
export type Case = {
  readonly state: CaseState
  /** The day on which it came into its state. */
  readonly since: PlainDate
  readonly complaint: Complaint
  /** How the merchant says that they are reached. The buyer does not read it: `complaint.respondent` is the buyer's statement. */
  readonly merchantContact?: Contact
  /** The station's first answer. */
  readonly answered?: PlainDate | undefined
  readonly accepted?: PlainDate
  readonly refusal?: RefusalReason | undefined
  readonly termination?: TerminationReason
  readonly pause?: PauseCause | undefined
  /** Whom the station asked to declare, before anybody is assigned; they read which shop it is about, and nothing else. */
  readonly declarationsAsked: readonly DeclarationRequest[]
  readonly declarations: readonly Declaration[]
  readonly mediators: readonly Mediator[]
  readonly objections: readonly Objection[]
  /** The day on which both sides were first told of the mediators and asked. */
  readonly consentAsked?: PlainDate
  readonly consents: Answers
  /** The day on which both had said yes. */
  readonly consented?: PlainDate
  readonly tests: readonly GoodsTest[]
  readonly proposals: readonly Proposal[]
  /** The day on which both accepted the same version. */
  readonly agreed?: PlainDate
  /** The day on which the merchant said that their part is done. */
  readonly doneClaimed?: PlainDate
  readonly messages: readonly Message[]
  readonly handOvers: readonly HandOver[]
  readonly finding?: Finding
  /** The last day on which somebody added something: it puts the deletion off. */
  readonly lastContent: PlainDate
}

/** The states in which the time for a mediation runs: it comes about, or is under way. */
export const mediationStates = ['accepted', 'consentPending', 'mediating', 'paused'] as const

/**
 * Whether only its agreement, finding and hand-overs are left of a case: a complaint names an issue, also where its side has deleted
 * what it told.
 */
export const isRemainder = ({ complaint }: { complaint: Pick<Complaint, 'issues'> }): boolean =>
  complaint.issues.length === 0

/** Whether something is still to come. Nothing is in what stays of a case after its day. */
export const isOpen = (one: Pick<Case, 'state'> & { complaint: Pick<Complaint, 'issues'> }): boolean =>
  (openStates as readonly CaseState[]).includes(one.state) && !isRemainder(one)

/** The version both sides agreed to, once they have. */
export const agreementOf = ({ proposals }: Case): Proposal | undefined =>
  proposals.find(({ answers }) => bothAgree(answers))

/** Whether a person mediates this case now. */
export const isActing = (one: Case, person: string): boolean =>
  one.mediators.some((mediator) => isActive(mediator) && mediator.person === person)
