import { readEyes, Refusal, sharesEyes, storedEyes } from '@liangpai/server'
import * as z from 'zod'
import { privateUrl } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { endOtherSessions } from '../../store/memberData.ts'
import { endStopLink, putStopLinkChange, stopLinkChangeOf } from '../../store/stopLinks.ts'
import { requestOf } from '../../store/requests.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { makeStopLink } from '../issuance/issueBadge.ts'
import { badgeOrRequest, byIssuer, loadBadge } from '../badge/badgeTarget.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { recordStopLink } from '../../publication/ending.ts'
import { journaled } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { forbidOwn } from '../roles.ts'
import { waitsForSecond } from '../twoPersons.ts'
import { byDataSession, ownBadge } from '../session/access.ts'
import { inSession } from '../session/schemas.ts'
import { ofBadge } from '../concerns.ts'

/** The new link, shown once; or nothing yet, while a second person is missing. */
export type NewStopLink = { stopLink?: string }

/**
 * Makes a new stop link; the earlier one is of no more use, and all who are in are out but the member who does it. The member does so in "My data"; for a member who has lost
 * link and passkeys, two persons of the issuer do.
 */
export const stopLink = defineVerb({
  name: 'stop-link',
  summary: 'make a new stop link for a badge, the second of two persons of the issuer to say so',
  input: z.union([z.strictObject({ badge: badgeOrRequest }), inSession]),
  output: z.strictObject({
    stopLink: z.string().exactOptional().describe('left out while a second person is waited for'),
    ...journaled,
  }),
  cli: { arguments: ['badge'], options: { session: false } },
  http: { path: '/member/data/new-stop-link' },
  isInPerson: true,
  load: (work, target) => ('badge' in target ? loadBadge(work, target.badge) : ownBadge(work, target.session)),
  mayAct: [byDataSession, byIssuer],
  concerns: ofBadge,
  prepare: ({ journal }) => journal.reach(),
  async act(work, target, badge) {
    const people = 'badge' in target ? await bothPeople(work, badge) : []
    const result: NewStopLink = people === undefined ? {} : { stopLink: await change(work, badge, people) }
    if (people !== undefined)
      await endOtherSessions(work.tx, badge.codeHash, 'session' in target ? target.session : undefined)
    return { result, subject: badge.codeHash, detail: people === undefined ? { waits: true } : {} }
  },
  after: journalAndErase,
})

/** Both who want it; undefined for the first of them, whose wish is noted. Throws `stopLinkAsked`, `reviewerSharesEyes`, `deciderIsSubject`. */
async function bothPeople(work: Work, { badgeNo, requestId }: BadgeRow): Promise<string[] | undefined> {
  const { tx, at, actor, eyes } = work
  await forbidOwn(work, await requestOf(work, requestId))
  const change = await stopLinkChangeOf(tx, badgeNo)
  const isLive = change !== undefined && waitsForSecond(work, change)
  if (isLive && change.wantedBy === actor) throw new Refusal('stopLinkAsked')
  if (isLive && sharesEyes(eyes, readEyes(change.wantedEyes))) throw new Refusal('reviewerSharesEyes')
  if (isLive && change.wantedBy !== null) return [change.wantedBy, actor]
  const { changedBy = null, changedAt = null } = change ?? {}
  const wish = { wantedBy: actor, wantedEyes: storedEyes(eyes), wantedAt: at }
  await putStopLinkChange(tx, { badgeNo, ...wish, changedBy, changedAt })
  return undefined
}

async function change(work: Work, badge: BadgeRow, people: readonly string[]): Promise<string> {
  const { badgeNo } = badge
  await endStopLink(work.tx, badgeNo)
  const token = await makeStopLink(work, badge)
  await recordStopLink(work, badge, token)
  const changed = { changedBy: JSON.stringify(people), changedAt: work.at }
  await putStopLinkChange(work.tx, { badgeNo, wantedBy: null, wantedEyes: null, wantedAt: null, ...changed })
  return privateUrl(work.origin, 'stop', token)
}
