import { drawId, nothing, onlyToken, Refusal } from '@liangpai/server'
import { id, linkToken } from '@liangpai/server/input'
import * as z from 'zod'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { contactFields } from '../../contact/contact.ts'
import { makeMatterLink, matterOf } from '../../matter/matterLink.ts'
import { isLive } from '../signup/signup.ts'
import { beginOf } from '../session/session.ts'
import { namesKeptUntil } from '../signup/retention.ts'
import { signupsBy, stepInList } from '../store/lists.ts'
import { defineVerb, type Reading, type Work } from '../store/schema.ts'
import { planOf, sessionsBy, type StoredSession } from '../store/sessions.ts'
import { deleteSheet, insertSheet, sheetByLink, sheetMatter, sheetOf, updateSheet } from '../store/sheets.ts'
import { invitationMatter } from './session.ts'
import { ofSheet } from './inputs.ts'

/** The most sessions of one sheet. */
const MOST_ON_SHEET = 40

/** What somebody signs up with: the sessions, how they are called and reached. No shop is asked for, nor anything else. */
const signUpInput = z.strictObject({
  sessions: z.array(id).min(1).max(MOST_ON_SHEET).describe('the sessions'),
  ...contactFields,
  transition: z.boolean().default(false).describe('whether they trade offline and want to go online'),
  invitation: linkToken.optional().describe('the link by which they were invited'),
})

/** Whether people may sign up for a session: it is in a published plan, and everybody's or the one of their invitation. */
async function isOffered(
  reading: Pick<Reading, 'tx'>,
  session: StoredSession,
  invitation: string | undefined,
): Promise<boolean> {
  if ((await planOf(reading, session.planId)).state !== 'published') return false
  return session.openTo === 'everyone' || invitation === invitationMatter(session.id).of
}

/** The sessions of a sheet that somebody fills in; throws `notFoundOrNotYours` if one is not offered to them. */
export async function offeredSessions(
  reading: Pick<Reading, 'tx' | 'at'>,
  { sessions, invitation }: { sessions: readonly string[]; invitation?: string | undefined },
): Promise<StoredSession[]> {
  const invited = invitation === undefined ? undefined : await matterOf(reading, 'calendar', invitation)
  const ids = [...new Set(sessions)]
  const found = await sessionsBy(reading, { ids })
  if (found.length !== ids.length) throw new Refusal('notFoundOrNotYours')
  for (const session of found)
    if (!(await isOffered(reading, session, invited))) throw new Refusal('notFoundOrNotYours')
  return found
}

/** Signs somebody up for one session or several, by one sheet: all of them or none. The answer is the link of the sheet. */
export const signUp = defineVerb({
  name: 'sign-up',
  summary: 'sign up for one session or several',
  input: signUpInput,
  output: onlyToken,
  mayAct: [{ by: 'anybody', form: 'form of /calendar/sign-up' }],
  async act(work, typed) {
    const sessions = await offeredSessions(work, typed)
    const sheet = drawId()
    const { callName, contact, transition } = typed
    const { names } = (await clocksOf(work)).retention
    const lastDays = sessions.map((one) => namesKeptUntil(one, names))
    const keptUntil = lastDays.toSorted().at(-1) ?? ''
    await insertSheet(work, { id: sheet, person: { callName, contact }, transition, keptUntil })
    // In one order everywhere, so that two sheets never wait for each other.
    for (const session of sessions.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      await stepInList(work, session.id, { type: 'signUp', id: drawId() }, { sheet })
    const { token } = await makeMatterLink(work, sheetMatter(sheet))
    return { result: { token }, subject: sheetMatter(sheet).of }
  },
})

const byLink = { mayAct: [{ by: 'link' as const, link: 'link of the sign-up' }] }
const ofSignup = ofSheet.extend({ signup: id.describe('the sign-up') })

/** The sign-up of somebody's own sheet; throws `notFoundOrNotYours` for one of another sheet. */
async function ownSignup(work: Work, token: string, signup: string) {
  const sheet = await sheetByLink(work, token)
  const found = (await signupsBy(work, { sheet })).find((one) => one.id === signup)
  if (!found) throw new Refusal('notFoundOrNotYours')
  return { sheet, found }
}

/** Cancels a sign-up. It is final. */
export const cancel = defineVerb({
  name: 'cancel-sign-up',
  summary: 'cancel a sign-up',
  input: ofSignup,
  output: nothing,
  ...byLink,
  async act(work, { token, signup }) {
    const { sheet, found } = await ownSignup(work, token, signup)
    await stepInList(work, found.sessionId, { type: 'cancel', id: signup })
    return { result: {}, subject: sheetMatter(sheet).of }
  },
})

/** Answers an offered place: yes or no. */
export const takeOffer = defineVerb({
  name: 'take-offer',
  summary: 'take a place that was offered, or leave it',
  input: ofSignup.extend({ takes: z.boolean().describe('whether they want it') }),
  output: nothing,
  ...byLink,
  async act(work, { token, signup, takes }) {
    const { sheet, found } = await ownSignup(work, token, signup)
    await stepInList(work, found.sessionId, { type: 'answerOffer', id: signup, takes })
    return { result: {}, subject: sheetMatter(sheet).of }
  },
})

/** Corrects what somebody is called and how they are reached. */
export const correct = defineVerb({
  name: 'correct-sign-up',
  summary: "correct one's own name and contact",
  input: ofSheet.extend(contactFields),
  output: nothing,
  ...byLink,
  async act(work, { token, callName, contact }) {
    const sheet = await sheetByLink(work, token)
    await sheetOf(work, sheet)
    await updateSheet(work, sheet, { callName, contact })
    return { result: {}, subject: sheetMatter(sheet).of }
  },
})

/** Deletes a sheet at once. What it still holds is cancelled before, so that seats go to those who wait. */
export const remove = defineVerb({
  name: 'delete-sign-up',
  summary: 'delete what one signed up with',
  input: ofSheet,
  output: nothing,
  ...byLink,
  async act(work, { token }) {
    const sheet = await sheetByLink(work, token)
    const signups = (await signupsBy(work, { sheet })).filter(isLive)
    const sessions = await sessionsBy(work, { ids: signups.map(({ sessionId }) => sessionId) })
    const canCancel = new Set(
      sessions.filter((one) => one.state === 'open' && work.at < beginOf(one.times)).map((one) => one.id),
    )
    for (const one of signups.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1)))
      if (canCancel.has(one.sessionId)) await stepInList(work, one.sessionId, { type: 'cancel', id: one.id })
    await deleteSheet(work, sheet)
    return { result: {}, subject: 'sheet' }
  },
  // Gone from the files of the database, too, before anybody is told so.
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
