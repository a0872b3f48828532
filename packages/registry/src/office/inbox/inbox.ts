import { DAY } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { findStatement, ROOT } from '../../store/statements.ts'
import { OFFICE } from '../../store/issuers.ts'
import { lastTermEnd } from '../lastTermEnd.ts'
import { type Reach, reachOf } from '../reach.ts'
import { LEADERS } from '../roles.ts'
import { wordsOf } from '../wordsOf.ts'
import { badgeMatters } from './badgeMatters.ts'
import type { Expiry, Inbox, TermMatter } from './matter.ts'
import { reportMatters } from './reportMatters.ts'
import { requestMatters } from './requestMatters.ts'

/** What ends is shown so long before. */
const SOON = 30 * DAY

/** Names for the next term are handed in so long before the end of the last one. */
const NOMINATED_BEFORE = 10 * DAY

/**
 * What waits for whoever reads: their own organisations' requests and badges, and those below where their word is needed. Never
 * who did not ask, and never what other branches have before them.
 */
export async function inboxOf(work: Reading): Promise<Inbox> {
  const reach = await reachOf(work)
  const matters = [
    ...(await requestMatters(work, reach)),
    ...(await badgeMatters(work, reach)),
    ...(await termMatters(work, reach)),
    ...(await reportMatters(work, reach)),
  ]
  return { waiting: matters.toSorted((a, b) => a.since - b.since), ending: await expiriesFor(work, reach) }
}

async function termMatters({ tx, at }: Reading, reach: Reach): Promise<TermMatter[]> {
  const matters: TermMatter[] = []
  for (const [id, organization] of reach.organizations) {
    if (!reach.mayIn(id, LEADERS)) continue
    const endsAt = await lastTermEnd(tx, id)
    if (endsAt - at > SOON) continue
    const dates = { since: endsAt - SOON, due: endsAt - NOMINATED_BEFORE, endsAt }
    matters.push({ act: 'elect', organizationId: id, organization: wordsOf(organization), ...dates })
  }
  return matters
}

/** What the root signs by hand, for the leaders of the office. */
async function expiriesFor({ tx, at }: Reading, reach: Reach): Promise<Expiry[]> {
  if (!reach.belongsTo(OFFICE, LEADERS)) return []
  const statements = [
    { what: 'rootStatement', row: await findStatement(tx, OFFICE, 'statement') },
    { what: 'rootConfiguration', row: await findStatement(tx, ROOT, 'configuration') },
  ] as const
  return statements
    .flatMap(({ what, row }) => (row && row.exp - at <= SOON ? [{ what, endsAt: row.exp }] : []))
    .toSorted((a, b) => a.endsAt - b.endsAt)
}
