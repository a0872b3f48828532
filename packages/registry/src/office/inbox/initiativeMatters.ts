import { holdsOn } from '@liangpai/core/organization'
import { dayOf, LEADERS, readEyes, rolesIn } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { waitingInitiatives } from '../../store/initiatives.ts'
import type { InitiativeRow } from '../../store/initiativeRow.ts'
import { initiativeNow, waitingWish } from '../initiative/loadInitiative.ts'
import type { Reach } from '../reach.ts'
import { isFirst } from '../twoPersons.ts'
import { wordsOf } from '../wordsOf.ts'
import type { InitiativeMatter } from './matter.ts'

/** The initiatives that wait for a second person: for the leaders of their own organisation first, else for those above it. */
export async function initiativeMatters(work: Reading, reach: Reach): Promise<InitiativeMatter[]> {
  const led = [...reach.organizations.keys()].filter((id) => reach.mayIn(id, LEADERS))
  const rows = await waitingInitiatives(work.tx, led)
  return (await Promise.all(rows.map((row) => matterOf(work, reach, row)))).filter((matter) => matter !== undefined)
}

async function matterOf(work: Reading, reach: Reach, row: InitiativeRow): Promise<InitiativeMatter | undefined> {
  const { slug, organizationId, wanted, wantedAt } = row
  const organization = reach.organizations.get(organizationId)
  const isWaiting = wanted !== null && wantedAt !== null && (await waitingWish(work, row)) !== undefined
  if (!organization || !isWaiting || isFirst(work, row)) return undefined
  const initiative = initiativeNow(work, row, organization)
  const isOwn = reach.belongsTo(organizationId, LEADERS)
  if (initiative.state === 'closed' || (!isOwn && (await hasOtherLeader(work, row)))) return undefined
  return {
    act: wanted === 'open' ? 'openInitiative' : 'closeInitiative',
    initiative: slug,
    title: initiative.title['zh-Hans'],
    since: wantedAt,
    due: answerDue(work, wantedAt),
    organization: wordsOf(organization),
  }
}

/** Whether the organisation has a leader of its own who is not the first of the two. */
async function hasOtherLeader(work: Reading, { organizationId, wantedBy }: InitiativeRow): Promise<boolean> {
  const today = dayOf(work.at)
  const roles = await rolesIn(work.tx, organizationId)
  const leaders = roles.filter(({ name, term }) => LEADERS.includes(name) && holdsOn(term, today))
  return leaders.some(({ person }) => !readEyes(wantedBy).includes(person))
}
