import {
  DAY,
  dayOf,
  existsOn,
  lastEndOf,
  LEADERS,
  type Organization,
  organizationOf,
  rolesInEach,
  rolesOf,
} from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { findStatement, ROOT } from '../../store/statements.ts'
import { OFFICE } from '../../store/issuers.ts'
import { waitingHandovers } from '../../store/handovers.ts'
import { wasLastLeader } from '../person/lastLeaders.ts'
import { forbidReader } from '../figures/readsFiguresAlone.ts'
import { type Reach, reachOf } from '../reach.ts'
import { wordsOf } from '../wordsOf.ts'
import { badgeMatters } from './badgeMatters.ts'
import { handoverMatters } from './handoverMatters.ts'
import { initiativeMatters } from './initiativeMatters.ts'
import type { Expiry, Inbox, TermMatter } from './matter.ts'
import { reportMatters } from './reportMatters.ts'
import { stationMatters } from './stationMatters.ts'
import { requestMatters } from './requestMatters.ts'
import { wishMatters } from './wishMatters.ts'

/** What ends is shown so long before. */
const SOON = 30 * DAY

/** Names for the next term are handed in so long before the end of the last one. */
const NOMINATED_BEFORE = 10 * DAY

/**
 * What waits for whoever reads: their own organisations' requests and badges, and those below where their word is needed. Never
 * who did not ask, and never what other branches have before them. Throws `notFoundOrNotYours` for a researcher.
 */
export async function inboxOf(work: Reading): Promise<Inbox> {
  await forbidReader(work)
  const reach = await reachOf(work)
  const matters = [
    ...(await requestMatters(work, reach)),
    ...(await badgeMatters(work, reach)),
    ...(await termMatters(work, reach)),
    ...(await handoverMatters(work, reach)),
    ...(await initiativeMatters(work, reach)),
    ...(await reportMatters(work, reach)),
    ...(await stationMatters(work, reach)),
    ...(await wishMatters(work, reach)),
  ]
  return { waiting: matters.toSorted((a, b) => a.since - b.since), ending: await expiriesFor(work, reach) }
}

async function termMatters(work: Reading, reach: Reach): Promise<TermMatter[]> {
  const { at } = work
  const matters: TermMatter[] = []
  const led = await ledBy(work, reach)
  const ids = led.map(({ id }) => id)
  const roles = await rolesInEach(work.tx, ids)
  const handedOver = new Set((await waitingHandovers(work, ids)).map(({ organizationId }) => organizationId))
  for (const organization of led) {
    const { id } = organization
    const endsAt = lastEndOf(roles.get(id) ?? [], LEADERS)
    if (endsAt - at > SOON || handedOver.has(id)) continue
    const dates = { since: endsAt - SOON, due: endsAt - NOMINATED_BEFORE, endsAt }
    matters.push({ act: 'elect', organizationId: id, organization: wordsOf(organization), ...dates })
  }
  return matters
}

/** The organisations that whoever acts leads, from above or now; and those that they led last and nobody leads. */
async function ledBy(work: Reading, reach: Reach): Promise<Organization[]> {
  const led = [...reach.organizations.values()].filter(({ id }) => reach.mayIn(id, LEADERS))
  const others = (await rolesOf(work.tx, work.actor)).map(({ organization }) => organization)
  for (const id of new Set(others.filter((one) => !reach.organizations.has(one))))
    if (await wasLastLeader(work, id)) led.push(await organizationOf(work, id))
  return led.filter((one) => existsOn(one, dayOf(work.at)))
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
