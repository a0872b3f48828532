import { agreementOf, type Case } from '../case/case.ts'
import type { Complaint } from '../complaint/complaint.ts'

/**
 * What stays of a case after its day, until that of its agreement, finding and hand-overs (SERVICES 7): what both agreed to, and
 * nothing that either of them wrote. Undefined where nothing stays.
 */
export function remainderOf(one: Case): Case | undefined {
  const agreement = agreementOf(one)
  if (!agreement && one.finding?.date === undefined && one.handOvers.length === 0) return undefined
  const { merchantContact: _contact, ...rest } = one
  const { shop, received, orderNo } = one.complaint
  return {
    ...rest,
    complaint: {
      received,
      shop,
      ...(orderNo !== undefined && { orderNo }),
      issues: [],
      facts: '',
      wish: [],
      complainant: nobody,
      respondent: nobody,
    },
    messages: [],
    declarationsAsked: [],
    declarations: [],
    objections: [],
    tests: [],
    proposals: agreement ? [agreement] : [],
  }
}

/** Whether only that is left of it: a complaint names an issue, also where its side has deleted what it told. */
export const isRemainder = ({ complaint }: { complaint: Pick<Complaint, 'issues'> }): boolean =>
  complaint.issues.length === 0

/** A contact that was deleted. */
export const nobody = { name: '', contact: '' }
