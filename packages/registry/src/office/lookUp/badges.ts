import type { Reading } from '../../context.ts'
import { badgesDue } from '../../store/changes.ts'
import { attestedBadges } from '../../store/lookUp.ts'
import { shopOf } from '../../store/requests.ts'
import type { RequestKind, RequestState } from '../../store/tables.ts'
import { openRequests } from '../../store/waiting.ts'
import { DUE_WITHIN } from '../change/renew.ts'
import { scopeOf, within } from './scope.ts'

/** A badge by its shop. Its member is named on its own page, to those who act on it. */
export type BadgeLine = { badge: string; shop: string; endsAt: number; state?: 'active' | 'paused' }

/** A request that its organisation or its reviewers have before them, by its shop. */
export type RequestLine = { request: string; shop: string; kind: RequestKind; state: RequestState; since: number }

type Of = { organization?: string | undefined }

/** The badges that the organisations in scope attested and that are in effect or paused. */
export async function badgesIn(work: Reading, { organization }: Of): Promise<BadgeLine[]> {
  const { ofMembers } = await scopeOf(work)
  const badges = await attestedBadges(work, within(ofMembers, organization))
  return badges.map(({ badgeNo, shopName, exp, state }) => ({ badge: badgeNo, shop: shopName, endsAt: exp, state }))
}

/**
 * What an organisation's own members have to renew soon: each badge that it attested, until its member was reminded or has asked
 * to renew.
 */
export async function badgesDueIn(work: Reading, { organization }: Of): Promise<BadgeLine[]> {
  const { ofMembers } = await scopeOf(work)
  const due = { from: work.at, to: work.at + DUE_WITHIN }
  const lists = within(ofMembers, organization).map((id) => badgesDue(work, { organizationId: id, ...due }))
  const badges = (await Promise.all(lists)).flat().toSorted((a, b) => a.exp - b.exp)
  return badges.map(({ badgeNo, shopName, exp }) => ({ badge: badgeNo, shop: shopName, endsAt: exp }))
}

/** The requests that wait for their organisation or for a reviewer; never who was invited and has not answered. */
export async function requestsIn(work: Reading, { organization }: Of): Promise<RequestLine[]> {
  const { ofMembers } = await scopeOf(work)
  const requests = await openRequests(work, within(ofMembers, organization))
  return requests.map((request) => ({
    request: request.id,
    shop: shopOf(request).name,
    kind: request.kind,
    state: request.state,
    since: request.createdAt,
  }))
}
