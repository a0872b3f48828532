import * as z from 'zod'
import { slug } from '@liangpai/server/input'
import { pauseBadge } from '../../publication/ending.ts'
import { badgeOrRequest, byIssuer } from '../badge/badgeTarget.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { journaled, aboutRequest } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { judgeIssuer } from '../request/judgeIssuer.ts'
import { loadChanged } from './changeTarget.ts'
import { openChange } from './openChange.ts'
import { ofItsRequest } from '../concerns.ts'

/**
 * A member's transfer to another branch under the same root is complete: what the old branch attested holds no more (RULES 2).
 * The badge shows nothing until the receiving branch has attested, another person has reviewed and the member has agreed;
 * without that it ends (`TRANSFER_LAPSES_AFTER`).
 */
export const transfer = defineVerb({
  name: 'transfer',
  summary: 'record that the member of a badge has moved to another branch, which attests again or lets it lapse',
  input: z.strictObject({ badge: badgeOrRequest, to: slug.describe('the receiving organisation') }),
  output: aboutRequest.extend(journaled),
  isUrgent: true,
  cli: { arguments: ['badge'] },
  load: loadChanged,
  mayAct: [{ ...byIssuer, organization: ({ badge }) => badge.issuerId }],
  concerns: ofItsRequest,
  async act(work, { to }, { badge }) {
    const issuer = await judgeIssuer(work, to)
    const { request } = await openChange(work, badge, 'transfer', { organizationId: to, issuerId: issuer.id })
    await pauseBadge(work, badge, 'review')
    return { result: { request }, subject: badge.codeHash, detail: { to, request } }
  },
  after: journalAndErase,
})
