import { drawId, organizationOf, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { day, slug } from '@liangpai/server/input'
import type { HandoverContent } from '../../store/handoverRow.ts'
import { putHandover } from '../../store/handovers.ts'
import { findings } from './viewHandover.ts'
import { defineVerb } from '../defineVerb.ts'
import { wasLastLeader } from '../person/lastLeaders.ts'
import { judgeHandover } from './judgeHandover.ts'
import { typedSeat } from './seat.ts'

const input = z.strictObject({
  organization: slug.describe('the organisation'),
  meeting: day.optional().describe('the day on which its members elected'),
  from: day.describe('the first day of the new term'),
  until: day.describe('the last day of the new term, three to five years on'),
  otherTerm: z.boolean().default(false).describe('the superior is asked to approve a term of another length'),
  fullMembers: z.int().min(0).describe('the full members who were counted'),
  areFullMembers: z
    .boolean()
    .default(false)
    .describe('all who take office are full members, as whoever submits declares'),
  seats: z.array(typedSeat).max(32).default([]).describe('who takes which seat, also who stays: secretary:wen:闻一苇'),
})

/**
 * Proposes the handover of an organisation after an election, in one sitting: the new term, and who takes which seat. Nothing
 * changes until somebody of the superior has approved it; what is off the usual numbers is said at once. It comes in the place of
 * one that waits or was sent back.
 */
export const submitHandover = defineVerb({
  name: 'submit-handover',
  summary: 'propose who takes office in an organisation for a new term',
  input,
  output: z.strictObject({ handover: z.string(), findings }),
  cli: { arguments: ['organization'], options: { seats: 'seat' } },
  isInPerson: true,
  load: (work, { organization }) => organizationOf(work, organization),
  mayAct: [
    {
      by: 'role',
      roles: LEADERS,
      of: 'the organisation',
      organization: ({ id }) => id,
    },
    {
      by: 'rule',
      words: 'its last leader, once the term of all of them is over',
      holds: (work, { organization }) => wasLastLeader(work, organization),
    },
  ],
  concerns: ({ id }) => id,
  async act(work, { organization, meeting, ...proposed }) {
    const content: HandoverContent = { ...proposed, ...(meeting !== undefined && { meeting }) }
    const { findings } = await judgeHandover(work, organization, content)
    const id = drawId()
    await putHandover(work, {
      id,
      organizationId: organization,
      content: JSON.stringify(content),
      submittedBy: work.actor,
      submittedEyes: JSON.stringify(work.eyes),
      submittedAt: work.at,
      returnedAt: null,
      reason: null,
    })
    const { from, until } = content
    return { result: { handover: id, findings }, subject: organization, detail: { handover: id, from, until } }
  },
})
