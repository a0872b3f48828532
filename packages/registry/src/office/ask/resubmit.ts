import { MEMBER, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { id, linkToken, name } from '@liangpai/server/input'
import type { Reading, Work } from '../../context.ts'
import { note, pledge, shop as shopSchema } from '../../input/schemas.ts'
import { changeOf, returnedChangeOf } from '../../store/changes.ts'
import { pairsOfRequest } from '../../store/pairs.ts'
import { requireState, unattested, updateRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import { askedByLink } from './askedByLink.ts'
import { completeAsked } from './completeAsked.ts'
import { ofRequest } from '../concerns.ts'
import { aboutRequest } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { eraseDeleted } from '../eraseDeleted.ts'
import { inAskedOrganization, RECORDERS } from '../roles.ts'
import { accessOf, byDataSession, ownBadge } from '../session/access.ts'
import { session } from '../session/schemas.ts'
import { seenRequest } from '../seen.ts'
import { isSubject } from '../subjectOf.ts'
import { judgePairs } from '../request/judgePairs.ts'

const noteToBranch = note.optional().describe('what the member writes to whoever attests; never public')

const byId = z.strictObject({ request: id.describe('the request') })

const byAskLink = z.strictObject({
  token: linkToken.describe('the link of the request'),
  name: name.describe("the member's name"),
  shop: shopSchema,
  pledge: pledge.optional().describe('what the member promises in their own words; public only if they agree to it'),
  note: noteToBranch,
})

const inDataSession = z.strictObject({ session, note: noteToBranch })

const input = z.union([byId, byAskLink, inDataSession])

/**
 * The member has completed what was missing of a request that was sent back: it waits to be attested again. By the link of
 * `/ask` everything that was asked may be put right; in "My data" a renewal or a transfer goes on, with a word to the branch:
 * a correction or another shop is asked for again, since what the badge shows depends on it.
 */
export const resubmit = defineVerb({
  name: 'resubmit',
  summary: 'go on with a request that was sent back, once its member has completed it',
  input,
  output: aboutRequest,
  cli: { arguments: ['request'], options: optionsOfMembers() },
  http: { path: '/member/data/resubmit' },
  load: loadReturned,
  mayAct: [
    { by: 'rule', words: 'the member themself', holds: (work, _input, { subjectId }) => isSubject(work, subjectId) },
    inAskedOrganization(RECORDERS),
    { by: 'link', link: 'link of the request', holds: (target) => 'token' in target },
    byDataSession,
  ],
  // A line would tell the branch of what is withheld from it.
  concerns: (row, target) => ('token' in target ? undefined : ofRequest(row)),
  async act(work, target, row) {
    if ('token' in target) await completeAsked(work, row, target)
    else await goOn(work, row, 'session' in target ? target.note : undefined)
    const isOwn = isSubject(work, row.subjectId)
    return { result: { request: row.id }, subject: row.id, ...(isOwn && { actor: MEMBER }) }
  },
  after: eraseDeleted,
})

/** The request that goes on. Throws `requestState` unless it was sent back, of what a member's link opens. */
async function loadReturned(work: Reading, target: z.output<typeof input>): Promise<RequestRow> {
  if ('request' in target) return seenRequest(work, target.request)
  const row = 'token' in target ? await askedByLink(work, target.token) : await returnedIn(work, target.session)
  // Says nothing of the state, which may be one that its member is not told of.
  if (row?.state !== 'returned') throw new Refusal('requestState')
  return row
}

async function returnedIn(work: Reading, secret: string): Promise<RequestRow | undefined> {
  const { badge } = await accessOf(work, secret)
  const row = await returnedChangeOf(work, badge.badgeNo)
  if (row?.kind === 'renewal') await ownBadge(work, secret)
  return row && (row.kind === 'renewal' || row.kind === 'transfer') ? row : undefined
}

/** Goes on as it stands; throws `requestState`, `changeUnderWay`, and what `judgePairs` throws. */
async function goOn(work: Work, row: RequestRow, words: string | undefined): Promise<void> {
  requireState(row, ['returned'])
  const { id: request, badgeNo } = row
  if (badgeNo !== null && (await changeOf(work, badgeNo))) throw new Refusal('changeUnderWay')
  await judgePairs(
    work,
    await pairsOfRequest(work.tx, request),
    (other) => other.id === request || (badgeNo !== null && other.badgeNo === badgeNo),
  )
  const set = { ...unattested, ...(words !== undefined && { note: words }), updatedAt: work.at }
  await updateRequest(work, request, set)
}

/** The command line has the request alone. */
function optionsOfMembers(): Record<string, false> {
  const members = ['token', 'session', 'name', 'pledge', 'note', 'shop.name', 'shop.urls', 'shop.listing.host']
  return Object.fromEntries([...members, 'shop.listing.id'].map((path) => [path, false]))
}
