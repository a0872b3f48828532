import { descendantsOf, isWithin, organizationOn, type PlainDate, type Tree } from '@liangpai/core/organization'
import { dayOf, Refusal, startOfDay, updateOrganization, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { day, slug } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { badgesAfterwards, requestsUnderWay } from '../../store/dependents.ts'
import { dayOrMonth } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { changeRow } from './changeRow.ts'
import { lockTree, movingDecider, readTree, requireBelowOffice, rowIn } from './treeNow.ts'

/**
 * Puts an organisation, with all that is below it, under another superior from a day on. Its past stays. What an issuer that is
 * above it now has issued for it, or is to issue, keeps it there: no badge is left with an issuer whose people no longer reach it.
 */
export const move = defineVerb({
  name: 'move',
  summary: 'put an organisation under another superior, from a day on',
  input: z.strictObject({
    organization: slug.describe('the organisation'),
    superior: slug.describe('the organisation above it from then on'),
    from: day.optional().describe('the first day under it; today unless given'),
  }),
  output: z.strictObject({
    organization: z.string(),
    from: dayOrMonth,
    until: dayOrMonth.exactOptional(),
    superior: z.string(),
  }),
  cli: { arguments: ['organization', 'superior'] },
  needsStepUp: true,
  async load(work, { organization }) {
    const stored = await readTree(work)
    rowIn(stored, organization)
    return { tree: stored.tree, today: dayOf(work.at) }
  },
  mayAct: [
    {
      by: 'role',
      roles: LEADERS,
      of: 'the nearest committee above both superiors',
      organization: ({ tree, today }, { from = today, ...place }) => movingDecider(tree, place, from),
    },
  ],
  concerns: (_loaded, { organization }) => organization,
  async act(work, { organization, superior, from = dayOf(work.at) }) {
    requireBelowOffice(organization)
    const stored = await lockTree(work)
    if (organizationOn(stored.tree, organization, from)?.parent === superior)
      throw new Refusal('superiorAlready', superior)
    const { row, tree, until } = changeRow(stored, organization, from, { superiorId: superior })
    await requireLeaderInGroup(work, { organization, superior, from })
    await requireIssuersAbove(work, tree, organization, from)
    await updateOrganization(work.tx, row)
    return {
      result: { organization, superior, from, ...(until !== undefined && { until }) },
      subject: organization,
      detail: { superior, from },
    }
  },
})

/** The leader of a group is a member of the branch that it belongs to (SYSTEMS 60); throws `leaderNotInGroup`. */
async function requireLeaderInGroup(
  { tx }: Work,
  { organization, superior, from }: { organization: string; superior: string; from: PlainDate },
): Promise<void> {
  const leaders = tx.selectFrom('appointments').select('until').where('organizationId', '=', organization)
  const elsewhere = await leaders.where('role', '=', 'groupLeader').where('memberOf', '!=', superior).execute()
  if (elsewhere.some(({ until }) => until === null || until >= from))
    throw new Refusal('leaderNotInGroup', organization)
}

/** Throws `issuerLeft` where something was asked of, or attested by, what moves, and its issuer will not be above it. */
async function requireIssuersAbove(work: Work, tree: Tree, organization: string, from: PlainDate): Promise<void> {
  const moving = [organization, ...descendantsOf(tree, organization, from).map(({ id }) => id)]
  const badges = await badgesAfterwards(work.tx, moving, Math.max(work.at, startOfDay(from)))
  const attested = badges.filter(({ organizationId }) => moving.includes(organizationId))
  for (const { organizationId, issuerId } of [...attested, ...(await requestsUnderWay(work.tx, moving))])
    if (!isWithin(tree, organizationId, issuerId, from)) throw new Refusal('issuerLeft', issuerId)
}
