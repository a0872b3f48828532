import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { openState, requestKind, seconds } from '../../output/schemas.ts'
import { badgesDue } from '../../store/changes.ts'
import { attestedBadges } from '../../store/lookUp.ts'
import { shopOf } from '../../store/requests.ts'
import { openRequests } from '../../store/waiting.ts'
import { DUE_WITHIN } from '../change/renew.ts'
import { scopeOf, within } from './scope.ts'

/** A badge by its shop. Its member is named on its own page, to those who act on it. */
export const badgeLine = z.strictObject({
  badge: z.string(),
  shop: z.string(),
  endsAt: seconds,
  state: z.enum(['active', 'paused']).exactOptional(),
})
type BadgeLine = z.output<typeof badgeLine>

/** A request that its organisation or its reviewers have before them, by its shop. */
export const requestLine = z.strictObject({
  request: z.string(),
  shop: z.string(),
  kind: requestKind,
  state: openState,
  since: seconds,
})
type RequestLine = z.output<typeof requestLine>

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
