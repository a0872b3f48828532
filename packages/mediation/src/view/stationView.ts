import { type Case, isActing } from '../case/case.ts'
import type { Complaint } from '../complaint/complaint.ts'
import type { Objection } from '../mediation/objection.ts'
import { pick } from './pick.ts'

/** What the station reads of a complaint as it was filed. */
const seenByStation = [
  'received',
  'shop',
  'issues',
  'facts',
  'wish',
  'basis',
  'orderNo',
] as const satisfies (keyof Complaint)[]

/** A complaint without telephone numbers and addresses: reading one is an act of its own, in the trail. */
export type ComplaintToStation = Pick<Complaint, (typeof seenByStation)[number]> & {
  complainant: string
  respondent: string
  hasGuardian: boolean
}

/** A case as the station's case handlers read it. */
export type HandlerView = Omit<Case, 'complaint' | 'merchantContact'> & { complaint: ComplaintToStation }

/** A case as its mediators read it: not who objected to whom. */
export type CaseToMediator = Omit<HandlerView, 'objections'> & { objections: Omit<Objection, 'by'>[] }

/** What somebody reads who is asked to declare: which shop it is, and nothing of the buyer before they are assigned. */
export type CaseToDeclare = Pick<Complaint, 'received' | 'shop' | 'issues'>

/** A case for a mediator who was asked to declare and has not; undefined for everybody else. */
export function candidateViewOf({ complaint, declarationsAsked, declarations }: Case, person: string) {
  const isAsked = declarationsAsked.some(({ mediator }) => mediator === person)
  if (!isAsked || declarations.some(({ mediator }) => mediator === person)) return undefined
  const { received, shop, issues } = complaint
  return { received, shop, issues } satisfies CaseToDeclare
}

/** A case for the station's case handlers. */
export const handlerViewOf = ({ merchantContact: _contact, ...one }: Case): HandlerView => ({
  ...one,
  complaint: toStation(one.complaint),
})

/** A case for a mediator; undefined unless it is theirs now. */
export function mediatorViewOf(one: Case, person: string): CaseToMediator | undefined {
  if (!isActing(one, person)) return undefined
  return { ...handlerViewOf(one), objections: one.objections.map(({ by: _by, ...objection }) => objection) }
}

const toStation = (complaint: Complaint): ComplaintToStation => ({
  ...pick(complaint, seenByStation),
  complainant: complaint.complainant.name,
  respondent: complaint.respondent.name,
  hasGuardian: complaint.guardian !== undefined,
})
