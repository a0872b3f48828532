import { findOrganization, findPerson, MEMBER, OPERATOR, SYSTEM } from '@liangpai/server'
import { type AuditRow, trailHead, trailOf } from '@liangpai/server/store'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { seconds, via, words } from '../../output/schemas.ts'
import { findBadgeByHash } from '../../store/badges.ts'
import { findRequest, shopOf } from '../../store/requests.ts'
import { wordsOf } from '../wordsOf.ts'
import { type Scope, scopeOf, within } from './scope.ts'

/** Lines of the trail that are shown at once. */
const PAGE = 50

const actor = z.union([z.strictObject({ person: z.string() }), z.enum(['member', 'operator', 'system'])])
/** Who acted: a person by name; or a member, the operator or a task of the service, none of whom is named. */
export type TrailActor = z.output<typeof actor>

const object = z.union([
  z.strictObject({ shop: z.string() }),
  z.strictObject({ organization: words }),
  z.strictObject({ person: z.string() }),
  z.enum(['deleted', 'registry']),
])
/** What an act was about, as far as it is still there and in scope; `deleted` for what is not. */
export type TrailObject = z.output<typeof object>

const line = z.strictObject({
  seq: z.int(),
  at: seconds,
  by: actor,
  via: via.nullable(),
  verb: z.string(),
  object,
  requestId: z.string().nullable(),
})
/** One act. */
export type TrailLine = z.output<typeof line>

/** The acts that concern the organisations in scope, newest first, and until when the trail's chain holds. */
export const trailView = z.strictObject({
  lines: z.array(line),
  chainedUntil: seconds.nullable(),
  older: z.int().exactOptional().describe('the number of a line: `before` it there are more'),
})
/** The same. */
export type TrailView = z.output<typeof trailView>

/** The trail of one organisation in scope, or of all of them; `before` is the number of the line above the first. */
export async function trailIn(
  work: Reading,
  { organization, before }: { organization?: string | undefined; before?: number | undefined } = {},
): Promise<TrailView> {
  const scope = await scopeOf(work)
  const organizations = within(scope.organizations, organization)
  const rows = await trailOf(work.tx, { organizations, before, limit: PAGE + 1 })
  const { position, at } = await trailHead(work.tx)
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    lines: await Promise.all(rows.slice(0, PAGE).map((row) => lineOf(work, scope, row))),
    chainedUntil: position === 0 ? null : at,
    ...(last && { older: last.seq }),
  }
}

const lineOf = async (work: Reading, scope: Scope, row: AuditRow): Promise<TrailLine> => ({
  seq: row.seq,
  at: row.at,
  by: await actorOf(work, row.actor),
  via: row.via,
  verb: row.verb,
  object: await objectOf(work, scope, row),
  requestId: row.requestId,
})

async function actorOf(work: Reading, actor: string): Promise<TrailActor> {
  if (actor === MEMBER) return 'member'
  if (actor === OPERATOR) return 'operator'
  if (actor === SYSTEM) return 'system'
  return { person: (await findPerson(work, actor))?.name ?? actor }
}

/** The verbs whose subject is no shop. Of all others it is a request, or the keyed hash of a badge's number. */
const ABOUT: Readonly<Record<string, 'organization' | 'person' | 'registry'>> = {
  appoint: 'organization',
  charter: 'organization',
  'submit-handover': 'organization',
  'approve-handover': 'organization',
  'return-handover': 'organization',
  'draft-initiative': 'organization',
  'open-initiative': 'organization',
  'close-initiative': 'organization',
  'discard-initiative': 'organization',
  move: 'organization',
  close: 'organization',
  'correct-organization': 'organization',
  init: 'organization',
  publish: 'registry',
  backup: 'registry',
  'close-report': 'registry',
  'register-station-key': 'registry',
  'retire-station-key': 'registry',
  receive: 'registry',
  clock: 'registry',
  estimate: 'registry',
  figures: 'registry',
  'name-areas': 'registry',
  'publish-figures': 'registry',
  replay: 'registry',
  recover: 'person',
  'sign-in-link': 'person',
  'confirm-sign-in': 'person',
  'end-sign-in': 'person',
}

async function objectOf(work: Reading, scope: Scope, { verb, subject, at }: AuditRow): Promise<TrailObject> {
  const about = Object.hasOwn(ABOUT, verb) ? ABOUT[verb] : 'shop'
  if (about === 'registry') return 'registry'
  if (about === 'person') {
    const person = await findPerson(work, subject)
    return person ? { person: person.name } : 'deleted'
  }
  if (about === 'organization') {
    const organization = await findOrganization({ tx: work.tx, at }, subject)
    return organization ? { organization: wordsOf(organization) } : 'deleted'
  }
  return shopNamed(work, scope, subject)
}

/** What now belongs to an organisation out of scope, by a transfer for instance, reads as what was deleted. */
async function shopNamed(work: Reading, { organizations }: Scope, subject: string): Promise<TrailObject> {
  const badge = await findBadgeByHash(work.tx, subject)
  const request = await findRequest(work, badge?.requestId ?? subject)
  return request && organizations.has(request.organizationId) ? { shop: shopOf(request).name } : 'deleted'
}
