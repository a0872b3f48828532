import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { openState, requestKind, seconds } from '../../output/schemas.ts'
import { badgesDue } from '../../store/changes.ts'
import { attestedBadges } from '../../store/lookUp.ts'
import { openShopName, waitingRequests } from '../../store/waiting.ts'
import { DUE_WITHIN } from '../change/renew.ts'
import { type Paged, pageOf, placeIn } from './paged.ts'
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

/** Of one organisation or of all in scope, from the start or after the page before. */
type Of = { organization?: string | undefined; after?: string | undefined }

/** The badges that the organisations in scope attested and that are in effect or paused. */
export async function badgesIn(work: Reading, { organization, after }: Of): Promise<Paged<BadgeLine>> {
  const organizations = within((await scopeOf(work)).ofMembers, organization)
  const page = await pageOf(
    (limit) => attestedBadges(work, organizations, { after: badgeBefore(after), limit }),
    placeOfBadge,
  )
  return {
    ...page,
    lines: page.lines.map(({ badgeNo, shopName, exp, state }) => ({
      badge: badgeNo,
      shop: shopName,
      endsAt: exp,
      state,
    })),
  }
}

/**
 * What an organisation's own members have to renew soon: each badge that it attested, until its member was reminded or has asked
 * to renew.
 */
export async function badgesDueIn(work: Reading, { organization, after }: Of): Promise<Paged<BadgeLine>> {
  const organizations = within((await scopeOf(work)).ofMembers, organization)
  const due = { from: work.at, to: work.at + DUE_WITHIN, after: badgeBefore(after) }
  const page = await pageOf((limit) => badgesDue(work, organizations, { ...due, limit }), placeOfBadge)
  return {
    ...page,
    lines: page.lines.map(({ badgeNo, shopName, exp }) => ({ badge: badgeNo, shop: shopName, endsAt: exp })),
  }
}

/** The requests that wait for their organisation or for a reviewer; never who was invited and has not answered. */
export async function requestsIn(work: Reading, { organization, after }: Of): Promise<Paged<RequestLine>> {
  const organizations = within((await scopeOf(work)).ofMembers, organization)
  const place = placeIn(after)
  const before = place && { updatedAt: place.time, id: place.id }
  const page = await pageOf(
    (limit) => waitingRequests(work, organizations, { after: before, limit }),
    ({ updatedAt, id }) => ({
      time: updatedAt,
      id,
    }),
  )
  return {
    ...page,
    lines: page.lines.map((request) => ({
      request: request.id,
      shop: openShopName(work.vault, request),
      kind: request.kind,
      state: request.state,
      since: request.updatedAt,
    })),
  }
}

const placeOfBadge = ({ exp, badgeNo }: { exp: number; badgeNo: string }) => ({ time: exp, id: badgeNo })

function badgeBefore(after: string | undefined) {
  const place = placeIn(after)
  return place && { exp: place.time, badgeNo: place.id }
}
