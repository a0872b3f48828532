import type { RoleName } from '@liangpai/core/organization'
import { LEADERS, Refusal } from '@liangpai/server'
import type { Reading } from '../context.ts'
import type { RequestRow } from '../store/tables.ts'
import { subjectOf } from './subjectOf.ts'

/** Who may say what the roll says. */
export const ATTESTERS: readonly RoleName[] = [...LEADERS, 'organizationMember', 'groupLeader']
/** Who may review, look at a shop on a marketplace, offer, stop and resume. */
export const REVIEWERS: readonly RoleName[] = [...LEADERS, 'organizationMember', 'caseHandler']
/** Who may write down what a member asks for. */
export const RECORDERS: readonly RoleName[] = [...ATTESTERS, 'caseHandler', 'committeeMember', 'liaisonMember']
/** Who sees the requests and badges of an organisation. */
export const SEERS: readonly RoleName[] = [...new Set([...RECORDERS, ...REVIEWERS])]
/** Who may send a request back or refuse it. */
export const DECIDERS: readonly RoleName[] = [...ATTESTERS, 'caseHandler']

/** The permission of these roles in the organisation that a request was put to. */
export const inAskedOrganization = (roles: readonly RoleName[]) => ({
  by: 'role' as const,
  roles,
  of: 'the organisation that was asked',
  organization: ({ organizationId }: RequestRow) => organizationId,
})

/** Throws `deciderIsSubject`: nobody decides about themself (RULES section 1.4). */
export async function forbidOwn(work: Reading, request: RequestRow): Promise<void> {
  if ((await subjectOf(work, request)) === work.actor) throw new Refusal('deciderIsSubject')
}
