import type { Proposal } from '../agreement/proposal.ts'
import type { Case } from '../case/case.ts'
import type { Complaint, Contact } from '../complaint/complaint.ts'
import type { Finding } from '../finding/finding.ts'
import type { HandOver } from '../handOver/handOver.ts'
import type { Declaration } from '../mediation/interest.ts'
import { type GoodsTest, isDeclined } from '../mediation/goodsTest.ts'
import { isUnanswered } from '../mediation/objection.ts'
import type { Message } from '../message/message.ts'
import { type Answers, bothAnswered, type Party } from '../party/party.ts'
import { pick } from './pick.ts'

/** What the merchant reads of a complaint, and nothing else: an order number in place of a buyer (SYSTEMS 65). */
const seenByMerchant = [
  'received',
  'shop',
  'issues',
  'facts',
  'wish',
  'basis',
  'orderNo',
  'respondent',
] as const satisfies (keyof Complaint)[]

/** A complaint as the merchant reads it. */
export type ComplaintToMerchant = Pick<Complaint, (typeof seenByMerchant)[number]>

/** What was said about a mediator, with nobody's name but the mediator's own. */
export type MediatorView = {
  person: string
  since: string
  until?: string
  interests: Declaration['interests']
  /** This side asked for another one, and it is not answered yet. */
  objectedTo: boolean
}

/** What both sides read alike. */
const seenByBoth = [
  'state',
  'since',
  'answered',
  'accepted',
  'refusal',
  'termination',
  'pause',
  'consentAsked',
  'consented',
  'agreed',
  'doneClaimed',
] as const satisfies (keyof Case)[]

/** A case as one of its sides reads it. */
export type PartyView = Pick<Case, (typeof seenByBoth)[number]> & {
  party: Party
  complaint: Complaint | ComplaintToMerchant
  /** How this side says that they are reached. */
  contact: Contact
  mediators: MediatorView[]
  /** Mediators who declared an interest, and whom this side may want nevertheless. */
  toWaive: { person: string; interests: Declaration['interests']; waived: boolean }[]
  consents: Answers
  tests: GoodsTest[]
  proposals: Proposal[]
  messages: Message[]
  handOvers: Pick<HandOver, 'partner' | 'reason' | 'date'>[]
  finding?: Pick<Finding, 'conclusion' | 'reason' | 'date'>
}

/** A case for one side: nothing that the other one said to the station alone, or answered before this one has. */
export function partyViewOf(one: Case, party: Party): PartyView {
  const { finding } = one
  return {
    ...pick(one, seenByBoth),
    party,
    complaint: party === 'buyer' ? one.complaint : pick(one.complaint, seenByMerchant),
    contact: contactOf(one, party),
    mediators: mediatorsOf(one, party),
    toWaive: toWaive(one, party),
    consents: answersFor(party, one.consents),
    // One no ends the question for both: whoever has yet to answer reads that nobody is asked any more.
    tests: one.tests.map((test) => (isDeclined(test) ? test : { ...test, answers: answersFor(party, test.answers) })),
    proposals: one.proposals.map((proposal) => ({ ...proposal, answers: answersFor(party, proposal.answers) })),
    messages: one.messages.filter(({ audience }) => audience === 'both' || audience === party),
    handOvers: one.handOvers.map(({ partner, reason, date }) => ({ partner, reason, date })),
    ...(finding?.date !== undefined && {
      finding: { conclusion: finding.conclusion, reason: finding.reason, date: finding.date },
    }),
  }
}

/** Both answers appear together, once both are given; until then each side reads its own. */
function answersFor(party: Party, answers: Answers): Answers {
  if (bothAnswered(answers)) return answers
  const own = answers[party]
  return own === undefined ? {} : { [party]: own }
}

/** How a side says that they are reached; the merchant is reached as the buyer stated until they say otherwise. */
export const contactOf = ({ complaint, merchantContact }: Case, party: Party): Contact =>
  party === 'buyer' ? complaint.complainant : (merchantContact ?? complaint.respondent)

/** Both sides are told of them when they are asked; until then the station still chooses. */
function mediatorsOf({ mediators, declarations, objections, consentAsked }: Case, party: Party): MediatorView[] {
  if (consentAsked === undefined) return []
  return mediators.map(({ person, since, until }) => ({
    person,
    since,
    ...(until !== undefined && { until }),
    interests: declarations.find(({ mediator }) => mediator === person)?.interests ?? [],
    objectedTo: objections.some((one) => one.mediator === person && one.by === party && isUnanswered(one)),
  }))
}

const toWaive = ({ declarations, mediators }: Case, party: Party) =>
  declarations
    .filter(({ mediator, interests }) => interests.length > 0 && !mediators.some(({ person }) => person === mediator))
    .map(({ mediator, interests, waivedBy }) => ({ person: mediator, interests, waived: waivedBy.includes(party) }))
