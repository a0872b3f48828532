import { judgeEligibility, judgeEvidence, type MemberStatus } from '@liangpai/core/organization'
import * as z from 'zod'
import { organizationOf } from '../store/organizations.ts'
import { requestIn, updateRequest } from '../store/requests.ts'
import { dayOf } from '../time.ts'
import { ATTESTERS, requireRole } from './authority.ts'
import { day, id } from './fields.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from './refusal.ts'

/** Where a person may stand. */
export const statuses = [
  'applicant',
  'activeApplicant',
  'admissionCandidate',
  'probationaryMember',
  'fullMember',
  'disciplinaryProbation',
  'membershipSuspended',
  'probationRevoked',
  'withdrawn',
  'removedFromRoll',
  'lapsed',
  'expelled',
] as const satisfies MemberStatus[]

const input = z.strictObject({
  request: id,
  /** Where the person stands by the evidence. */
  status: z.enum(statuses),
  /** For a probationary member: the day on which the branch decides. */
  probationEnd: day.optional(),
  /** Kind and date only: no image of it is ever kept. */
  evidence: z.strictObject({
    kind: z.enum(['roll', 'transferLetter', 'proofLetter']),
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
    if (actor === asked.subjectId) throw new Refusal('attesterIsSubject', 403)
    const issuer = await organizationOf(tx, asked.issuerId)
    const today = dayOf(at)
    const { kind, date, expires } = evidence
    const carried = judgeEvidence({ kind, date, ...(expires !== undefined && { expires }) }, today)
    if (!carried.ok) throw new Refusal(carried.code, 422)
    const policy = { probationary: issuer.allowsProbationary === 1 }
    const standing = { status, ...(probationEnd !== undefined && { probationEnd }) }
    const eligible = judgeEligibility(standing, 'operator', policy, today)
    if (!eligible.ok) throw new Refusal(eligible.code, 422)
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
