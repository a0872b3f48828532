import {
  evidenceKinds,
  judgeEligibility,
  judgeEvidence,
  judgeSeparationOfDuties,
  memberStatuses,
} from '@liangpai/core/organization'
import { dayOf, enforceRule } from '@liangpai/server'
import * as z from 'zod'
import { issuerOf, policyOf } from '../../store/issuers.ts'
import { requestOf, requireState, updateRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { ATTESTERS, inAskedOrganization } from '../roles.ts'
import { day, id } from '../../input/schemas.ts'

const input = z.strictObject({
  request: id.describe('the request'),
  status: z.enum(memberStatuses).describe('the standing that the evidence gives'),
  probationEnd: day.optional().describe('for a probationary member: the day on which the branch decides'),
  /** Kind and date only: no image of it is ever stored. */
  evidence: z.strictObject({
    kind: z.enum(evidenceKinds).describe('the kind of evidence'),
    date: day.describe('the date of the evidence'),
    expires: day.optional().describe('the day until which a letter holds'),
  }),
})

/** The organisation says what its roll or a letter says of a member; nobody says it of themself. */
export const attest = defineVerb({
  name: 'attest',
  summary: 'say what the roll or a letter says of the member',
  input,
  cli: {
    arguments: ['request'],
    options: { 'evidence.kind': 'evidence', 'evidence.date': 'date', 'evidence.expires': 'expires' },
  },
  load: ({ tx }, { request }) => requestOf(tx, request),
  mayAct: [inAskedOrganization(ATTESTERS)],
  async act({ tx, at, actor }, { request, status, probationEnd, evidence }, row) {
    requireState(row, ['requested'])
    enforceRule(judgeSeparationOfDuties({ subject: row.subjectId, attester: actor }))
    const today = dayOf(at)
    const { kind, date, expires } = evidence
    enforceRule(judgeEvidence({ kind, date, ...(expires !== undefined && { expires }) }, today))
    const standing = { status, ...(probationEnd !== undefined && { probationEnd }) }
    const policy = policyOf(await issuerOf(tx, row.issuerId))
    const { membership, latestEnd = null } = enforceRule(judgeEligibility(standing, row.relation, policy, today))
    await updateRequest(tx, request, {
      state: 'attested',
      membership,
      probationEnd: latestEnd,
      attestedBy: actor,
      evidenceKind: kind,
      evidenceDate: date,
      updatedAt: at,
    })
    return { result: { request, membership }, subject: request, detail: { evidence: kind, date } }
  },
})
