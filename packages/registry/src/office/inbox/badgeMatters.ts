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
  const own = [...reach.organizations.keys()].filter((id) => reach.belongsTo(id, RECORDERS))
  const due = await badgesDue(work, own, { from: work.at, to: work.at + DUE_WITHIN })
  return due.map(({ request, organizationId, shopName, exp }) => ({
    act: 'remind',
    since: exp - DUE_WITHIN,
    due: exp,
    organization: wordsOf(reach.of(organizationId)),
    request,
    shop: shopName,
  }))
}

async function failedChecks(work: Reading, reach: Reach): Promise<BadgeMatter[]> {
  const failing = await failingProofs(work, [...reach.organizations.keys()])
  const mine = failing.filter(
    ({ organizationId, issuerId }) => reach.belongsTo(organizationId, RECORDERS) || reach.mayIn(issuerId, REVIEWERS),
  )
  return mine.map(({ requestId, organizationId, shopName, failures, since, dueAt }) => ({
    act: 'checkShop',
    since,
    due: dueAt,
    organization: wordsOf(reach.of(organizationId)),
    request: requestId,
    shop: shopName,
    failures,
  }))
}
