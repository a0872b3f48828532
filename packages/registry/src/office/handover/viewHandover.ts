import { compositionFindings, countingFindings, holdsOn, type PlainDate } from '@liangpai/core/organization'
import type { RefusalCode } from '@liangpai/presentation'
import { dayOf, organizationOf, personOf, Refusal, rolesIn, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { refusalCode, seconds, unlessRefused, words } from '../../output/schemas.ts'
import { seat } from '../inbox/matter.ts'
import type { HandoverRow } from '../../store/handoverRow.ts'
import { contentOf, handoverIn } from '../../store/handovers.ts'
import { listed, type Listed, peopleIn } from '../lookUp/people.ts'
import { reachOf } from '../reach.ts'
import { wordsOf } from '../wordsOf.ts'
import { requireOtherEyes } from './decideHandover.ts'
import { judgeHandover, SEATS } from './judgeHandover.ts'
import { lastLeadersOf } from '../person/lastLeaders.ts'

const content = z.strictObject({
  meeting: z.string().exactOptional().describe('the day on which the members elected'),
  from: z.string(),
  until: z.string(),
  otherTerm: z.boolean(),
  fullMembers: z.int(),
  areFullMembers: z.boolean(),
  seats: z.array(seat),
})

/** What is off the usual numbers of a body that was elected. */
export const findings = z.array(z.enum([...compositionFindings, ...countingFindings])).readonly()

/** A handover as it was submitted: by whom and when, and what is off about it or why it can no longer be done. */
const proposal = content.extend({
  handover: z.string(),
  by: z.string(),
  at: seconds,
  findings,
  refusal: refusalCode.exactOptional().describe('why it could not be approved as things are now'),
})
/** The same. */
export type Proposal = z.output<typeof proposal>

/** The handover of an organisation, as its leaders and those of its superior see it. */
export const handoverView = z.strictObject({
  id: z.string(),
  organization: words,
  superior: words.exactOptional().describe('the superior that approves; nobody is above the office'),
  termEnds: z.string().exactOptional().describe('the last day of the present or last term of its leaders'),
  seats: z.array(listed).describe('who holds a seat today; where nobody leads any more, who led last'),
  waiting: proposal.exactOptional().describe('what waits for the superior'),
  returned: z.strictObject({ content, reason: z.string() }).exactOptional().describe('what was sent back, and why'),
  maySubmit: z.boolean(),
  mayDecide: unlessRefused
    .exactOptional()
    .describe('whether whoever reads may approve or return it; absent for whoever does not lead the superior'),
})
/** The same. */
export type HandoverView = z.output<typeof handoverView>

/** Throws `notFoundOrNotYours` for whoever leads neither the organisation, now or last, nor one above it. */
export async function viewHandover(work: Reading, id: string): Promise<HandoverView> {
  const reach = await reachOf(work)
  const today = dayOf(work.at)
  const last = lastLeadersOf(await rolesIn(work.tx, id), today)
  const isLast = last.some(({ person }) => person === work.actor)
  if (!reach.mayIn(id, LEADERS) && !isLast) throw new Refusal('notFoundOrNotYours')
  const organization = await organizationOf(work, id)
  const { superiorId } = organization
  const superior = superiorId === null ? undefined : await organizationOf(work, superiorId)
  const seats = (await seatsOn(work, id, today)).concat(await seatsThen(work, id, last[0]?.term.until))
  const row = await handoverIn(work, id)
  const leaders = seats.filter(({ role }) => LEADERS.includes(role))
  const termEnds = leaders
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1)
  return {
    id,
    organization: wordsOf(organization),
    ...(superior && { superior: wordsOf(superior) }),
    ...(termEnds !== undefined && { termEnds }),
    seats,
    ...(row && (await proposalOf(work, row))),
    maySubmit: superior !== undefined,
    ...(row &&
      row.returnedAt === null &&
      superiorId !== null &&
      reach.mayIn(superiorId, LEADERS) && {
        mayDecide: judgeDecider(work, row),
      }),
  }
}

const seatsOn = async (work: Reading, organization: string, on: PlainDate): Promise<Listed[]> =>
  (await peopleIn(work, { organization, on })).filter(({ role }) => SEATS.includes(role))

/** Where nobody leads any more, those whose seats ran out with the last leader's. */
async function seatsThen(work: Reading, organization: string, until: string | undefined): Promise<Listed[]> {
  if (until === undefined || until.length !== 10) return []
  const today = dayOf(work.at)
  const then = await seatsOn(work, organization, until)
  return then.filter((seat) => !holdsOn({ from: seat.from, ...(seat.until && { until: seat.until }) }, today))
}

async function proposalOf(work: Reading, row: HandoverRow): Promise<Pick<HandoverView, 'waiting' | 'returned'>> {
  const content = contentOf(row)
  if (row.returnedAt !== null) return { returned: { content, reason: row.reason ?? '' } }
  const by = (await personOf(work, row.submittedBy)).name
  return { waiting: { ...content, handover: row.id, by, at: row.submittedAt, ...(await judged(work, row)) } }
}

async function judged(work: Reading, row: HandoverRow): Promise<Pick<Proposal, 'findings' | 'refusal'>> {
  try {
    return { findings: (await judgeHandover(work, row.organizationId, contentOf(row))).findings }
  } catch (error) {
    if (error instanceof Refusal) return { findings: [], refusal: error.code }
    throw error
  }
}

function judgeDecider(work: Reading, row: HandoverRow): { refusal?: RefusalCode } {
  try {
    requireOtherEyes(work, row)
    return {}
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code }
    throw error
  }
}
