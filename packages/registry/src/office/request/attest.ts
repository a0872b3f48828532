import { evidenceKinds, judgeEligibility, judgeEvidence, memberStatuses } from '@liangpai/core/organization'
import { dayOf, enforceRule, storedEyes } from '@liangpai/server'
import * as z from 'zod'
import { day, id } from '@liangpai/server/input'
import { issuerOf, policyOf } from '../../store/issuers.ts'
import { requireState, updateRequest } from '../../store/requests.ts'
import { membership, aboutRequest } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { ATTESTERS, inAskedOrganization } from '../roles.ts'
import { seenRequest } from '../seen.ts'
import { judgeAttester } from './separation.ts'

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
  output: aboutRequest.extend({ membership }),
  cli: {
    arguments: ['request'],
    options: { 'evidence.kind': 'evidence', 'evidence.date': 'date', 'evidence.expires': 'expires' },
  },
  isInPerson: true,
  load: (work, { request }) => seenRequest(work, request),
  mayAct: [inAskedOrganization(ATTESTERS)],
  async act(work, { request, status, probationEnd, evidence }, row) {
    const { at, actor, eyes } = work
    requireState(row, ['requested'])
    await judgeAttester(work, row)
    const today = dayOf(at)
    const { kind, date, expires } = evidence
    enforceRule(judgeEvidence({ kind, date, ...(expires !== undefined && { expires }) }, today))
    const standing = { status, ...(probationEnd !== undefined && { probationEnd }) }
    const policy = policyOf(await issuerOf(work, row.issuerId))
    const judged = enforceRule(judgeEligibility(standing, row.relation, policy, today))
    const { membership, latestEnd = null, rules } = judged
    await updateRequest(work, request, {
      state: 'attested',
      membership,
      probationEnd: latestEnd,
      attestedBy: actor,
      attestedEyes: storedEyes(eyes),
      evidenceKind: kind,
      evidenceDate: date,
      handedTo: null,
      decision: null,
      updatedAt: at,
    })
    return { result: { request, membership }, subject: request, detail: { evidence: kind, date, rules } }
  },
})
