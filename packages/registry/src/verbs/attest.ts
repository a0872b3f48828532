import {
  evidenceKinds,
  judgeEligibility,
  judgeEvidence,
  judgeSeparationOfDuties,
  memberStatuses,
} from '@liangpai/core/organization'
import * as z from 'zod'
import { organizationOf, policyOf } from '../store/organizations.ts'
import { requestIn, updateRequest } from '../store/requests.ts'
import { dayOf } from '../time.ts'
import { ATTESTERS, requireRole } from './authority.ts'
import { day, id } from './fields.ts'
import { defineVerb } from './perform.ts'
import { ruled } from './ruled.ts'

const input = z.strictObject({
  request: id,
  /** Where the person stands by the evidence. */
  status: z.enum(memberStatuses),
  /** For a probationary member: the day on which the branch decides. */
  probationEnd: day.optional(),
  /** Kind and date only: no image of it is ever kept. */
  evidence: z.strictObject({
    kind: z.enum(evidenceKinds),
    date: day,
    expires: day.optional(),
  }),
})

/** The organisation says what its roll or a letter says of a member. Never of oneself. */
export const attest = defineVerb({
  name: 'attest',
  input,
  async act(work, { request, status, probationEnd, evidence }) {
    const { tx, at, actor } = work
    const asked = await requestIn(tx, request, ['requested'])
    await requireRole(work, asked.organizationId, ATTESTERS)
    ruled(judgeSeparationOfDuties({ subject: asked.subjectId, attester: actor }))
    const issuer = await organizationOf(tx, asked.issuerId)
    const today = dayOf(at)
    const { kind, date, expires } = evidence
    ruled(judgeEvidence({ kind, date, ...(expires !== undefined && { expires }) }, today))
    const standing = { status, ...(probationEnd !== undefined && { probationEnd }) }
    const eligible = ruled(judgeEligibility(standing, asked.relation, policyOf(issuer), today))
    await updateRequest(tx, request, {
      state: 'attested',
      membership: eligible.membership,
      probationEnd: eligible.latestEnd ?? null,
      attestedBy: actor,
      evidenceKind: kind,
      evidenceDate: date,
      updatedAt: at,
    })
    return { result: { request, membership: eligible.membership }, subject: request, detail: { evidence: kind, date } }
  },
})
