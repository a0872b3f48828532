import { drawId } from '@liangpai/server'
import * as z from 'zod'
import { message, slug } from '@liangpai/server/input'
import { complaint, contact, token } from '../../input/schemas.ts'
import { bySide } from './bySide.ts'
import { complaintOf } from './complaintOf.ts'

const own = z.strictObject({ token })
const answer = z.strictObject({ token, agrees: z.boolean().describe('yes or no') })
const ofMediator = z.strictObject({ token, mediator: slug.describe('the mediator') })

/** The longest message in a case. */
export const MESSAGE_LENGTH = 2000

export const withdraw = bySide({
  name: 'withdraw-complaint',
  summary: 'withdraw a complaint',
  input: own,
  event: () => ({ type: 'withdraw' }),
})

export const consent = bySide({
  name: 'consent',
  summary: 'say whether one takes part in a mediation',
  input: answer,
  event: ({ agrees }) => ({ type: 'consent', agrees }),
})

export const object = bySide({
  name: 'object',
  summary: 'ask for another mediator, without a reason',
  input: ofMediator.extend({
    reason: message(500).optional().describe('why, for the station and the mediators alone; never asked for'),
  }),
  event: ({ mediator, reason }) => ({ type: 'object', mediator, ...(reason !== undefined && { reason }) }),
})

export const waive = bySide({
  name: 'waive',
  summary: 'want a mediator although they declared an interest',
  input: ofMediator,
  event: ({ mediator }) => ({ type: 'waive', mediator }),
})

export const agreeToTest = bySide({
  name: 'agree-to-test',
  summary: 'say whether the goods may be tested',
  input: answer,
  event: ({ agrees }) => ({ type: 'agreeToTest', agrees }),
})

export const agree = bySide({
  name: 'agree',
  summary: 'accept or decline a version of a proposal',
  input: answer.extend({ version: z.int().positive().describe('which version') }),
  event: ({ version, agrees }) => ({ type: 'agree', version, agrees }),
})

export const end = bySide({
  name: 'end-mediation',
  summary: 'end a mediation that leads to nothing',
  input: own,
  event: () => ({ type: 'end' }),
})

export const fulfil = bySide({
  name: 'fulfil',
  summary: 'say that what was agreed is done',
  input: own,
  event: () => ({ type: 'fulfil' }),
})

export const reportMissed = bySide({
  name: 'report-missed',
  summary: 'say that what was agreed was not done',
  input: own,
  event: () => ({ type: 'reportMissed' }),
})

export const write = bySide({
  name: 'write',
  summary: 'write to both, or to the mediators alone',
  input: z.strictObject({
    token,
    text: message(MESSAGE_LENGTH).describe('what to say'),
    toMediators: z.boolean().default(false).describe('for the mediators and the station alone'),
  }),
  event: ({ text, toMediators }, party) => ({
    type: 'write',
    id: drawId(),
    text,
    audience: toMediators ? party : 'both',
  }),
})

const whole = complaint.extend({ token })

export const correctComplaint = bySide({
  name: 'correct-complaint',
  summary: 'change a complaint that the station has not decided about',
  input: whole,
  event: ({ token: _token, ...typed }) => ({ type: 'correct', complaint: complaintOf(typed) }),
})

export const refile = bySide({
  name: 'refile',
  summary: 'complete a complaint that lacked something, and file it again',
  input: whole,
  event: ({ token: _token, ...typed }) => ({ type: 'refile', complaint: complaintOf(typed) }),
})

export const correctContact = bySide({
  name: 'correct-contact',
  summary: "change one's own name and contact",
  input: z.strictObject({ token, contact, guardian: contact.optional().describe("the guardian's, if there is one") }),
  event: ({ contact: own, guardian }) => ({ type: 'correctContact', contact: own, ...(guardian && { guardian }) }),
})
