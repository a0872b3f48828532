import type { Audience } from '../message/message.ts'
import { caseStates, type Case, isOpen, isActing } from '../case/case.ts'
import { standingOf } from '../mediation/interest.ts'
import type { Party } from '../party/party.ts'
import type { CaseRefusal } from './caseEvent.ts'
import { eyesOf, partyOf, personOf, type Rules, type StepContext, terminated } from './rule.ts'

/** A side that writes more than this floods a case; what it wrote until then is there. */
const MOST_MESSAGES = 300

const countBy = ({ messages }: Case, party: Party): number =>
  messages.filter(({ author }) => 'party' in author && author.party === party).length

const ended = ['fulfilled', 'notFulfilled', 'terminated'] as const

/** What is written, handed over and found, beside the mediation itself. */
export const records: Rules<'write' | 'handOver' | 'takeReceipt' | 'conclude' | 'confirmConclusion'> = {
  /** A side writes to both, or to the station and the mediators alone; it never writes to the other side alone. */
  write: {
    from: caseStates,
    by: ['buyer', 'merchant', 'caseHandler', 'mediator'],
    judge({ id, text, audience }, one, context) {
      if (!mayWrite(one, audience, context)) return 'notYours'
      const { actor, today } = context
      const author = 'person' in actor ? { person: actor.person } : { party: partyOf(context) }
      if ('party' in author && countBy(one, author.party) >= MOST_MESSAGES) return 'messagesTooMany'
      return { messages: [...one.messages, { id, author, audience, text, date: today }] }
    },
  },
  /** SYSTEMS 57. Where the law may be broken, a mediation ends with it; what both agreed to stays theirs. */
  handOver: {
    from: caseStates,
    by: ['caseHandler'],
    judge({ partner, reason, note }, one, context) {
      if (one.handOvers.some((other) => other.partner === partner)) return 'alreadyHandedOver'
      const handOvers = [...one.handOvers, { partner, reason, note, by: personOf(context), date: context.today }]
      const ends = reason === 'lawbreaking' && isOpen(one) && one.state !== 'agreed'
      return { handOvers, ...(ends && terminated('lawbreaking')) }
    },
  },
  takeReceipt: {
    from: caseStates,
    by: ['partner'],
    judge(_event, { handOvers }, { actor, today }) {
      const own = (partner: string) => actor.role === 'partner' && actor.partner === partner
      if (!handOvers.some(({ partner, received }) => own(partner) && received === undefined)) return 'nothingHandedOver'
      const receivedBy = 'person' in actor ? actor.person : ''
      return { handOvers: handOvers.map((one) => (own(one.partner) ? { ...one, receivedBy, received: today } : one)) }
    },
  },
  /** A finding needs a conclusion, never a complaint alone (SYSTEMS 53), and two persons. */
  conclude: {
    from: ended,
    by: ['caseHandler', 'mediator'],
    judge({ conclusion, reason, pledgeVersion }, one, context) {
      const fault = judgeConcluder(one, context)
      if (fault) return fault
      if (one.finding?.date !== undefined) return 'alreadyAnswered'
      const finding = {
        version: (one.finding?.version ?? 0) + 1,
        conclusion,
        reason,
        proposedBy: personOf(context),
        eyes: eyesOf(context),
        proposed: context.today,
      }
      return { finding: { ...finding, ...(pledgeVersion !== undefined && { pledgeVersion }) } }
    },
  },
  confirmConclusion: {
    from: ended,
    by: ['caseHandler', 'mediator'],
    judge({ version }, one, context) {
      const fault = judgeConcluder(one, context)
      if (fault) return fault
      const { finding } = one
      if (!finding || finding.date !== undefined) return 'conclusionMissing'
      if (finding.version !== version) return 'conclusionChanged'
      if (eyesOf(context).some((one) => finding.eyes.includes(one))) return 'samePerson'
      return { finding: { ...finding, confirmedBy: personOf(context), date: context.today } }
    },
  },
}

/** A side to both or about itself; mediators and station to whom they like, in a case that is theirs. */
function mayWrite(one: Case, audience: Audience, context: StepContext): boolean {
  const { role } = context.actor
  if (role === 'buyer' || role === 'merchant') return audience === 'both' || audience === role
  return role === 'caseHandler' || isActing(one, personOf(context))
}

/** Mediators conclude about their own cases alone; and nobody to whom a side objected, or who declared a tie to one. */
function judgeConcluder(one: Case, context: StepContext): CaseRefusal | undefined {
  const person = personOf(context)
  if (context.actor.role !== 'caseHandler' && !isActing(one, person)) return 'notYours'
  if (one.objections.some(({ mediator }) => mediator === person)) return 'mediatorObjected'
  return standingOf(one.declarations, person) === 'interested' ? 'mediatorInterested' : undefined
}
