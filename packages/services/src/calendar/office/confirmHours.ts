import { dayOf, enforceRule, nothing, onlyToken, Refusal } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { makeMatterLink } from '../../matter/matterLink.ts'
import { whoCountAsOne } from '../../office/people/countAsOne.ts'
import { leadsOneItself, ofSomeHost } from '../../office/roles.ts'
import { changeRecord, type RecordEvent } from '../hours/volunteerRecord.ts'
import { defineHoursVerb, type HoursReading, type HoursWork } from '../store/hoursSchema.ts'
import { recordOf, recordsBy, type StoredRecord, updateRecord } from '../store/records.ts'
import { sessionOf, type StoredSession } from '../store/sessions.ts'
import { hoursMatter } from '../store/volunteers.ts'
import { aboutSession, ofSession } from './inputs.ts'
import { organizerOf } from './recordHours.ts'

/** The session, if whoever reads leads a branch that hosts it; to all others there is none of that id. */
export async function hostedSession(reading: HoursReading, session: string): Promise<StoredSession> {
  const found = await sessionOf(reading, session)
  if (!(await leadsOneItself(reading, found.hosts))) throw new Refusal('notFoundOrNotYours')
  return found
}

const ofSessionHosts = {
  load: (work: HoursReading, { session }: { session: string }) => hostedSession(work, session),
  mayAct: [ofSomeHost((session: StoredSession) => session.hosts)],
  concerns: (session: StoredSession) => session.hosts[0],
}

/** The permission of the branches that host the session of a record: the organiser confirms, and never the volunteer. */
const ofRecordHosts = {
  load: async (work: HoursReading, input: { record: string }) =>
    hostedSession(work, (await recordOf(work, input.record)).sessionId),
  mayAct: [ofSomeHost((session: StoredSession) => session.hosts)],
  concerns: (session: StoredSession) => session.hosts[0],
}

async function takeStep(work: HoursWork, stored: StoredRecord, event: RecordEvent): Promise<void> {
  const { ownOf } = stored.record
  const eyes = [...work.eyes, ...(await whoCountAsOne(work, ownOf === undefined ? [] : [ownOf]))]
  const actor = { role: 'organizer', ...(await organizerOf(work)), eyes } as const
  const { record } = enforceRule(changeRecord(stored.record, event, { actor, today: dayOf(work.at) }))
  await updateRecord(work, { ...stored, record })
}

const ofRecord = z.strictObject({ record: id.describe('the record') })
const hours = z.number().describe('the hours, whole and half ones')

/**
 * Who confirms hours is not the volunteer (SERVICES 7), and nobody here is known by a name or a telephone number: whoever confirms says
 * which of them are their own, and that the others are not. The former wait for somebody else; the trail keeps who said so.
 */
const noneOwn = z.boolean().default(false).describe('that no hours but those named as one’s own are one’s own')

function requireDeclared(isDeclared: boolean): void {
  if (!isDeclared) throw new Refusal('hoursNotDeclared')
}

/** Confirms the hours of a session in one step; those that are typed otherwise than recorded are corrected. */
export const confirmHours = defineHoursVerb({
  name: 'confirm-hours',
  summary: 'confirm the recorded hours of a volunteering session',
  input: ofSession.extend({
    noneOwn,
    own: z.array(id).max(2000).default([]).describe('the records that are one’s own; somebody else confirms them'),
    hours: z
      .array(ofRecord.extend({ hours }))
      .min(1)
      .max(2000)
      .optional()
      .describe('the hours of each; of all that wait, as they were recorded, unless given'),
  }),
  output: nothing,
  ...ofSessionHosts,
  async act(work, { hours: typed, own, noneOwn: isDeclared }, session) {
    requireDeclared(isDeclared)
    for (const wanted of own) await takeStep(work, await recordIn(work, session, wanted), { type: 'declareOwn' })
    const others = (typed ?? (await waitingIn(work, session))).filter(({ record }) => !own.includes(record))
    for (const { record: wanted, hours: counted } of others) {
      const stored = await recordIn(work, session, wanted)
      // Sent twice, or confirmed by another host meanwhile: nothing is confirmed again.
      if (stored.record.state !== 'recorded' && stored.record.hours === counted) continue
      const isChanged = stored.record.hours !== counted
      await takeStep(work, stored, isChanged ? { type: 'correct', hours: counted } : { type: 'confirm' })
    }
    return { result: {}, subject: session.id, detail: { records: others.length, own: own.length } }
  },
})

async function recordIn(work: HoursWork, session: StoredSession, wanted: string): Promise<StoredRecord> {
  const stored = await recordOf(work, wanted)
  if (stored.sessionId !== session.id) throw new Refusal('notFoundOrNotYours')
  return stored
}

/** All hours of a session that wait for whoever acts, as they were recorded. */
async function waitingIn(work: HoursWork, session: StoredSession): Promise<{ record: string; hours: number }[]> {
  const records = await recordsBy(work, { session: session.id })
  return records
    .filter(({ record }) => record.state === 'recorded' && record.ownOf !== work.actor)
    .map(({ id: waiting, record }) => ({ record: waiting, hours: record.hours }))
}

/** Puts other hours in the place of somebody's, as they asked or because they were wrong; what was recorded first stays beside them. */
export const correctHours = defineHoursVerb({
  name: 'correct-hours',
  summary: "correct somebody's hours of a volunteering session",
  input: ofRecord.extend({ hours, noneOwn: z.boolean().default(false).describe('that they are not one’s own') }),
  output: aboutSession,
  ...ofRecordHosts,
  async act(work, { record, hours: corrected, noneOwn: isDeclared }, session) {
    requireDeclared(isDeclared)
    await takeStep(work, await recordOf(work, record), { type: 'correct', hours: corrected })
    return { result: { session: session.id }, subject: record }
  },
})

/** Stays with hours that the volunteer says are wrong. */
export const upholdHours = defineHoursVerb({
  name: 'uphold-hours',
  summary: 'stay with hours that a volunteer says are wrong',
  input: ofRecord,
  output: aboutSession,
  ...ofRecordHosts,
  async act(work, { record }, session) {
    await takeStep(work, await recordOf(work, record), { type: 'uphold' })
    return { result: { session: session.id }, subject: record }
  },
})

/** Makes the link of somebody's hours, for the contact on record alone; an earlier one dies. */
export const hoursLink = defineHoursVerb({
  name: 'hours-link',
  summary: "make the link of a volunteer's hours, for the contact on record",
  input: ofRecord,
  output: onlyToken,
  ...ofRecordHosts,
  async act(work, { record }) {
    const { volunteerId } = await recordOf(work, record)
    const matter = hoursMatter(volunteerId)
    const { token } = await makeMatterLink(work, matter)
    return { result: { token }, subject: matter.of }
  },
})
