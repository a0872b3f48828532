import { DAY, makeLink } from '@liangpai/server'
import * as z from 'zod'
import { privateUrl } from '@liangpai/server/input'
import { MEMBER_DATA } from '../../store/memberData.ts'
import { requestOf } from '../../store/requests.ts'
import { badgeOrRequest, loadBadge } from '../badge/badgeTarget.ts'
import { privateLink } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { RECORDERS } from '../roles.ts'

const DATA_LINK_LIFE = 7 * DAY

const input = z.strictObject({ badge: badgeOrRequest })

/** Makes the one-time link by which a member sees and ends what the branch holds of them. An earlier one ends with it. */
export const dataLink = defineVerb({
  name: 'data-link',
  summary: 'make the one-time link to "My data" of a badge',
  input,
  output: z.strictObject(privateLink),
  cli: { arguments: ['badge'] },
  async load(work, named) {
    const badge = await loadBadge(work, named.badge)
    return { badge, request: await requestOf(work, badge.requestId) }
  },
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
