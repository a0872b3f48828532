import { drawId, onlyToken, Refusal } from '@liangpai/server'
import { id, message, name } from '@liangpai/server/input'
import * as z from 'zod'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { CONTACT_LENGTHS } from '../../contact/contact.ts'
import { makeMatterLink } from '../../matter/matterLink.ts'
import { leadsOneItself, ofSomeHost } from '../../office/roles.ts'
import { changeSession, type SessionEvent } from '../session/changeSession.ts'
import { SESSION_LENGTHS } from '../session/session.ts'
import { namesKeptUntil } from '../signup/retention.ts'
import { signupsBy, stepInList } from '../store/lists.ts'
import type { HoursWork } from '../store/hoursSchema.ts'
import { defineVerb, type Reading, type Work } from '../store/schema.ts'
import { planOf, sessionOf, type StoredSession, updateState } from '../store/sessions.ts'
import { insertSheet } from '../store/sheets.ts'
import { aboutSession, ofSession } from './inputs.ts'
import { recordHours } from './recordHours.ts'

/** What a session's invitation is for. */
export const invitationMatter = (session: string) => ({ module: 'calendar' as const, of: `invitation/${session}` })

/** The permission of the branches that host a session; to all others there is none of that id. */
const ofHosts = {
  load: async (work: Reading, { session }: { session: string }): Promise<StoredSession> => {
    const found = await sessionOf(work, session)
    if (!(await leadsOneItself(work, found.hosts))) throw new Refusal('notFoundOrNotYours')
    return found
  },
  mayAct: [ofSomeHost((session: StoredSession) => session.hosts)],
  concerns: (session: StoredSession) => session.hosts[0],
}

async function takeStep(work: Work, session: StoredSession, event: SessionEvent): Promise<void> {
  const changed = changeSession(session, event, work.at)
  if (typeof changed === 'string') throw new Refusal(changed === 'reasonMissing' ? 'textMissing' : changed)
  await updateState(work, session.id, changed)
}

/** Opens a session: people can sign up. It is one of a plan that was published. */
export const open = defineVerb({
  name: 'open-session',
  summary: 'open a session for signing up',
  input: ofSession,
  output: aboutSession,
  ...ofHosts,
  async act(work, _input, session) {
    const { state } = await planOf(work, session.planId)
    if (state !== 'published') throw new Refusal('planNotPublished')
    await takeStep(work, session, { type: 'open' })
    return { result: { session: session.id }, subject: session.id }
  },
})

/** Cancels a session. Whoever signed up reads why on their own page. */
export const cancelSession = defineVerb({
  name: 'cancel-session',
  summary: 'cancel a session, with a reason',
  input: ofSession.extend({
    reason: message(SESSION_LENGTHS.reason).describe('why; whoever signed up reads it'),
  }),
  output: aboutSession,
  ...ofHosts,
  async act(work, { reason }, session) {
    await takeStep(work, session, { type: 'cancel', reason })
    await work.tx.updateTable('calendarSessions').set({ lapsesAt: null }).where('id', '=', session.id).execute()
    return { result: { session: session.id }, subject: session.id }
  },
})

/** Makes the link by which those who are invited sign up; an earlier one dies. */
export const invite = defineVerb({
  name: 'invite',
  summary: 'make the link by which those who are invited sign up',
  input: ofSession,
  output: onlyToken,
  ...ofHosts,
  async act(work, _input, session) {
    if (session.openTo !== 'invited') throw new Refusal('sessionForEveryone')
    const { token } = await makeMatterLink(work, invitationMatter(session.id))
    return { result: { token }, subject: invitationMatter(session.id).of }
  },
})

/** Marks whether somebody is there, one step a person; the same step once more takes it back. */
export const mark = defineVerb({
  name: 'mark',
  summary: 'mark whether somebody is there',
  input: ofSession.extend({
    signup: id.describe('the sign-up'),
    attended: z.boolean().describe('whether they are there'),
  }),
  output: z.strictObject({ there: z.int() }),
  ...ofHosts,
  async act(work, { signup, attended }, session) {
    const { list } = await stepInList(work, session.id, { type: 'mark', id: signup, attended })
    const there = list.filter(({ state }) => state === 'attended').length
    return { result: { there }, subject: session.id }
  },
})

/** Adds somebody who came without having signed up. Nothing but what they are called is taken. */
export const addWalkIn = defineVerb({
  name: 'add-walk-in',
  summary: 'add somebody who came without signing up',
  input: ofSession.extend({
    callName: name
      .refine((typed) => [...typed].length <= CONTACT_LENGTHS.callName)
      .describe('how they want to be called'),
  }),
  output: z.strictObject({ signup: z.string() }),
  ...ofHosts,
  async act(work, { callName }, session) {
    const sheet = drawId()
    const keptUntil = namesKeptUntil(session, (await clocksOf(work)).retention.names)
    await insertSheet(work, { id: sheet, person: { callName, contact: '' }, transition: false, keptUntil })
    const signup = drawId()
    await stepInList(work, session.id, { type: 'walkIn', id: signup }, { sheet })
    return { result: { signup }, subject: session.id }
  },
})

/** 点名结束: whoever was not marked is absent, and the counts stay when the names go. */
export const hold = defineVerb({
  name: 'hold-session',
  summary: 'finish the attendance of a session',
  input: ofSession,
  output: aboutSession,
  ...ofHosts,
  async act(work, _input, session) {
    if (session.state !== 'open') throw new Refusal('forbiddenTransition')
    const { list } = await stepInList(work, session.id, { type: 'hold' })
    await takeStep(work, session, { type: 'hold' })
    const attended = list.filter(({ state }) => state === 'attended').length
    const signedUp = list.filter(({ isWalkIn }) => isWalkIn !== true).length
    await work.tx
      .updateTable('calendarSessions')
      .set({ attended, signedUp, lapsesAt: null })
      .where('id', '=', session.id)
      .execute()
    // Those who came to volunteer have hours from now on, which the branch confirms.
    await recordHours(work as unknown as HoursWork, session)
    return { result: { session: session.id }, subject: session.id }
  },
})

/** Makes the lost link of somebody's sheet anew, for the contact on record alone; the old one dies. */
export const sheetLink = defineVerb({
  name: 'sign-up-link',
  summary: 'make the lost link of a sign-up anew, for the contact on record',
  input: ofSession.extend({ signup: id.describe('the sign-up') }),
  output: onlyToken,
  ...ofHosts,
  async act(work, { signup }, session) {
    const found = await signupIn(work, session, signup)
    const of = `sheet/${found.sheetId}`
    const { token } = await makeMatterLink(work, { module: 'calendar', of })
    return { result: { token }, subject: of }
  },
})

/** One sign-up of a session; throws `notFoundOrNotYours`, of somebody who walked in too: they have no link. */
export async function signupIn(reading: Reading, session: StoredSession, signup: string) {
  const found = (await signupsBy(reading, { sessions: [session.id] })).find((one) => one.id === signup)
  if (!found || found.isWalkIn === true) throw new Refusal('notFoundOrNotYours')
  return found
}
