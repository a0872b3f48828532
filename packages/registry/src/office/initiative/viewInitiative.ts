import { type Initiative, initiativeStates } from '@liangpai/core/organization'
import type { Words } from '@liangpai/presentation'
import { findPerson, LEADERS, organizationOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { dayOrMonth } from '../../output/schemas.ts'
import type { Reading } from '../../context.ts'
import { initiativesOf } from '../../store/initiatives.ts'
import { type InitiativeRow, type InitiativeStep, initiativeSteps } from '../../store/initiativeRow.ts'
import { reachOf } from '../reach.ts'
import { isFirst } from '../twoPersons.ts'
import { wordsOf } from '../wordsOf.ts'
import { contentToOpen, fingerprintOf } from './fingerprint.ts'
import { fingerprint, initiativeNow, leads, ledInitiative, waitingWish } from './loadInitiative.ts'

/** What waits for a second person: what the first wants, who that is, and whether it is whoever reads. */
export type WaitingStep = { step: InitiativeStep; by: string; at: number; isOwn: boolean }

/** One initiative, as the leaders of its organisation and of those above see it. */
export type InitiativeView = Initiative & {
  slug: string
  organization: Words
  /** What names the content that the next opening would show; absent where there is none. */
  fingerprint?: string
  waits?: WaitingStep
  /** Whether whoever reads leads the organisation itself: they write and propose, the others confirm. */
  isOwn: boolean
}

/** The initiatives of an organisation; `mayDraft` whoever leads that very one. */
export type InitiativesView = { id: string; organization: Words; initiatives: InitiativeView[]; mayDraft: boolean }

/** Throws `notFoundOrNotYours` for whoever does not lead the organisation or one above it. */
export async function viewInitiatives(work: Reading, id: string): Promise<InitiativesView> {
  const reach = await reachOf(work)
  if (!reach.mayIn(id, LEADERS)) throw new Refusal('notFoundOrNotYours')
  const rows = await initiativesOf(work.tx, [id])
  return {
    id,
    organization: wordsOf(await organizationOf(work, id)),
    initiatives: await Promise.all(rows.map((row) => viewOf(work, row))),
    mayDraft: await leads(work, work.actor, id),
  }
}

/** Throws `notFoundOrNotYours`. */
export async function viewInitiative(work: Reading, slug: string): Promise<InitiativeView> {
  return viewOf(work, (await ledInitiative(work, slug)).row)
}

async function viewOf(work: Reading, row: InitiativeRow): Promise<InitiativeView> {
  const organizer = await organizationOf(work, row.organizationId)
  const initiative = initiativeNow(work, row, organizer)
  const content = contentToOpen(initiative)
  const waits = initiative.state === 'closed' ? undefined : await waitingStep(work, row)
  return {
    ...initiative,
    slug: row.slug,
    organization: wordsOf(organizer),
    ...(content && { fingerprint: fingerprintOf(content) }),
    ...(waits && { waits }),
    isOwn: await leads(work, work.actor, row.organizationId),
  }
}

async function waitingStep(work: Reading, row: InitiativeRow): Promise<WaitingStep | undefined> {
  const { wanted, wantedAt } = row
  const first = await waitingWish(work, row)
  if (first === undefined || wanted === null || wantedAt === null) return undefined
  const by = (await findPerson(work, first))?.name ?? first
  return { step: wanted, by, at: wantedAt, isOwn: isFirst(work, row) }
}

/** One line of the list of initiatives. */
export const initiativeLine = z.strictObject({
  initiative: z.string(),
  organization: z.string(),
  state: z.enum(initiativeStates),
  title: z.string().describe('in simplified Chinese, which every initiative has'),
  textVersion: z.int().describe('counts the texts that readers have seen; 0 while it is a draft'),
  fingerprint: fingerprint.exactOptional(),
  until: dayOrMonth.exactOptional(),
  waits: z.enum(initiativeSteps).exactOptional().describe('what waits for a second person'),
})
/** The same. */
export type InitiativeLine = z.output<typeof initiativeLine>

/** The initiatives of the organisations that whoever acts leads, from above too; or of one of them. */
export async function initiativeLines(work: Reading, organization?: string): Promise<InitiativeLine[]> {
  const reach = await reachOf(work)
  const led = [...reach.organizations.keys()].filter((id) => reach.mayIn(id, LEADERS))
  if (organization !== undefined && !led.includes(organization)) throw new Refusal('notFoundOrNotYours')
  const rows = await initiativesOf(work.tx, organization === undefined ? led : [organization])
  const views = await Promise.all(rows.map((row) => viewOf(work, row)))
  return views.map(({ slug, organizer, state, title, textVersion, fingerprint, until, waits }) => ({
    initiative: slug,
    organization: organizer,
    state,
    title: title['zh-Hans'],
    textVersion,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(until !== undefined && { until }),
    ...(waits && { waits: waits.step }),
  }))
}
