import { findPerson } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { pausesOf } from '../../store/pauses.ts'
import { stopLinkChangeOf } from '../../store/stopLinks.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import type { Reach } from '../reach.ts'
import { waitsForSecond } from '../twoPersons.ts'
import { wordsOf } from '../wordsOf.ts'
import type { BadgeView, Receiver, RequestView } from './requestView.ts'

/** A badge as those see it who act on it. */
export async function badgeViewOf(work: Reading, badge: BadgeRow, acts: RequestView['acts']): Promise<BadgeView> {
  const { badgeNo, exp: validUntil, state } = badge
  return {
    badgeNo,
    state: work.at >= validUntil ? 'expired' : state,
    pausedFor: pausesOf(badge),
    validUntil,
    ...(acts.stopLink && (await stopLinkWanted(work, badgeNo))),
  }
}

async function stopLinkWanted(work: Reading, badgeNo: string): Promise<Pick<BadgeView, 'stopLinkWanted'>> {
  const change = await stopLinkChangeOf(work.tx, badgeNo)
  if (!change?.wantedBy || !change.wantedAt || !waitsForSecond(work, change)) return {}
  const { wantedBy, wantedAt } = change
  const by = (await findPerson(work, wantedBy))?.name ?? wantedBy
  return { stopLinkWanted: { by, at: wantedAt, isOwn: wantedBy === work.actor } }
}

/** The branches within reach other than the one that attested; one whose last day is known takes nothing more. */
export const receiversOf = (
  { organizations }: Reach,
  { organizationId }: Pick<RequestRow, 'organizationId'>,
): Receiver[] =>
  [...organizations.values()]
    .filter(({ id, kind, until }) => id !== organizationId && kind === 'branch' && until === null)
    .map((one) => ({ id: one.id, name: wordsOf(one) }))
