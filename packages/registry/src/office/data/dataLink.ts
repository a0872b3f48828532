import { DAY, makeLink, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { privateUrl } from '../../input/linkToken.ts'
import { id } from '../../input/schemas.ts'
import { findBadgeByRequest } from '../../store/badges.ts'
import { MEMBER_DATA } from '../../store/memberData.ts'
import { requestOf } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { badgeNumber, loadBadge } from '../badge/badgeTarget.ts'
import { defineVerb } from '../defineVerb.ts'
import { RECORDERS } from '../roles.ts'

const DATA_LINK_LIFE = 7 * DAY

const input = z.union([
  z.strictObject({ badge: badgeNumber }),
  z.strictObject({ request: id.describe('the request that the badge was issued for') }),
])

/** Makes the one-time link by which a member sees and ends what the branch holds of them. An earlier one ends with it. */
export const dataLink = defineVerb({
  name: 'data-link',
  summary: 'make the one-time link to "My data" of a badge',
  input,
  cli: { arguments: ['badge'] },
  load: loadNamed,
  mayAct: [
    {
      by: 'role',
      roles: RECORDERS,
      of: 'the organisation that was asked',
      organization: ({ request }) => request.organizationId,
    },
  ],
  async act(work, _input, { badge }) {
    const { token, expiresAt } = await makeLink(work, {
      purpose: MEMBER_DATA,
      subject: badge.codeHash,
      life: DATA_LINK_LIFE,
    })
    return { result: { url: privateUrl(work.origin, 'data', token), token, expiresAt }, subject: badge.codeHash }
  },
})

async function loadNamed(
  work: Reading,
  named: z.output<typeof input>,
): Promise<{ badge: BadgeRow; request: RequestRow }> {
  if ('badge' in named) {
    const badge = await loadBadge(work, named.badge)
    return { badge, request: await requestOf(work, badge.requestId) }
  }
  const request = await requestOf(work, named.request)
  const badge = await findBadgeByRequest(work.tx, request.id)
  if (!badge) throw new Refusal('requestState', `${request.id}: ${request.state}`)
  return { badge, request }
}
