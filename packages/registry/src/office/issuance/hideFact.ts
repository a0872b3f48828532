import { type Fact } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Context, Reading, Work } from '../../context.ts'
import { voidAgreements } from '../../store/changes.ts'
import { consentedFacts, consentOf, narrowConsent } from '../../store/consents.ts'
import { lockBadges, lockLists } from '../../store/lockOrder.ts'
import { requestOf } from '../../store/requests.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { reserveIndex } from './issueBadge.ts'
import { replaceBadge } from './replaceBadge.ts'
import type { Reservation } from './signBadge.ts'

/** Those of some badges in effect that show a fact. */
export async function badgesShowing(reading: Reading, badges: readonly BadgeRow[], fact: Fact): Promise<BadgeRow[]> {
  const showing: BadgeRow[] = []
  for (const badge of badges)
    if (badge.exp > reading.at && (await shownFacts(reading, badge))[fact] !== undefined) showing.push(badge)
  return showing
}

/** An index for each badge that is signed again. */
export async function reserveAgain(context: Context, badges: readonly BadgeRow[]): Promise<Reservation[]> {
  const reservations: Reservation[] = []
  for (const { issuerId, exp, badgeNo } of badges)
    reservations.push(await reserveIndex(context, async () => ({ issuerId, exp, badgeNo })))
  return reservations
}

/**
 * Signs badges again without a fact that is no longer so; nothing else of them changes. Their members show it again by their own
 * word. Throws `changedMeanwhile` where nothing was reserved for one that shows it.
 */
export async function hideFact(
  work: Work,
  badges: readonly BadgeRow[],
  { fact, reservations }: { fact: Fact; reservations: readonly Reservation[] },
): Promise<number> {
  await lockBadges(
    work.tx,
    badges.map(({ codeHash }) => codeHash),
  )
  const showing = await badgesShowing(work, badges, fact)
  for (const badge of badges) await voidAgreements(work, badge.badgeNo)
  await lockLists(work.tx, [...showing.map(({ listId }) => listId), ...reservations.map(({ list }) => list.id)])
  for (const badge of showing) {
    const { [fact]: _hidden, ...facts } = await shownFacts(work, badge)
    const reservation = reservations.find(({ badgeNo }) => badgeNo === badge.badgeNo)
    if (!reservation) throw new Refusal('changedMeanwhile')
    const request = await requestOf(work, badge.requestId)
    await replaceBadge(work, { request, facts, exp: badge.exp, reservation, replaces: badge })
    await narrowConsent(work, badge.badgeNo, facts)
  }
  return showing.length
}

const shownFacts = async (work: Reading, { badgeNo }: BadgeRow) => consentedFacts(await consentOf(work, badgeNo))
