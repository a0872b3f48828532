import { organizationOf } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { badgesDue } from '../../store/changes.ts'
import { failingProofs } from '../../store/waiting.ts'
import { DUE_WITHIN } from '../change/renew.ts'
import type { Reach } from '../reach.ts'
import { RECORDERS, REVIEWERS } from '../roles.ts'
import { wordsOf } from '../wordsOf.ts'
import type { BadgeMatter } from './matter.ts'

/** Badges that wait for somebody: a reminder, once, to be handed over by their own branch; a shop that failed its check. */
export async function badgeMatters(work: Reading, reach: Reach): Promise<BadgeMatter[]> {
  return [...(await reminders(work, reach)), ...(await failedChecks(work, reach))]
}

async function reminders(work: Reading, reach: Reach): Promise<BadgeMatter[]> {
  const matters: BadgeMatter[] = []
  for (const [organizationId, organization] of reach.organizations) {
    if (!reach.belongsTo(organizationId, RECORDERS)) continue
    for (const { request, shopName, exp } of await badgesDue(work, {
      organizationId,
      from: work.at,
      to: work.at + DUE_WITHIN,
    }))
      matters.push({
        act: 'remind',
        since: exp - DUE_WITHIN,
        due: exp,
        organization: wordsOf(organization),
        request,
        shop: shopName,
      })
  }
  return matters
}

async function failedChecks(work: Reading, reach: Reach): Promise<BadgeMatter[]> {
  const failing = await failingProofs(work, [...reach.organizations.keys()])
  const mine = failing.filter(
    ({ organizationId, issuerId }) => reach.belongsTo(organizationId, RECORDERS) || reach.mayIn(issuerId, REVIEWERS),
  )
  return Promise.all(
    mine.map(async ({ requestId, organizationId, shopName, failures, since, dueAt }) => ({
      act: 'checkShop' as const,
      since,
      due: dueAt,
      organization: wordsOf(await organizationOf(work, organizationId)),
      request: requestId,
      shop: shopName,
      failures,
    })),
  )
}
