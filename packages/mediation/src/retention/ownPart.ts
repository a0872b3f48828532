import type { Case } from '../case/case.ts'
import { isOpen } from '../case/case.ts'
import type { Objection } from '../mediation/objection.ts'
import type { Party } from '../party/party.ts'
import { nobody } from './remainder.ts'

const withoutReason = ({ reason: _reason, ...objection }: Objection): Objection => objection

/**
 * A case without the part of a side that deletes it: contact, what they told and wrote. Terms that both agreed to stay until their
 * day, since they are the other side's as well (PAGES-services 7.3). Undefined while the case is open: it is ended first.
 */
export function withoutPart(one: Case, party: Party): Case | undefined {
  if (isOpen(one)) return undefined
  const { guardian: _guardian, ...complaint } = one.complaint
  const messages = one.messages.map((message) =>
    'party' in message.author && message.author.party === party ? { ...message, text: '' } : message,
  )
  const objections = one.objections.map((objection) => (objection.by === party ? withoutReason(objection) : objection))
  if (party === 'buyer')
    return { ...one, messages, objections, complaint: { ...complaint, facts: '', complainant: nobody } }
  const { merchantContact: _contact, ...rest } = one
  return { ...rest, messages, objections, complaint: { ...one.complaint, respondent: nobody } }
}
