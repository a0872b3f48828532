import { madeFrom, Refusal, requireVersion, versionOf } from '@liangpai/server'
import * as z from 'zod'
import { leadsOneItself, ofSomeHost } from '../../office/roles.ts'
import { changeDetails, detailsOf } from '../session/changeDetails.ts'
import { stepInList } from '../store/lists.ts'
import { defineVerb } from '../store/schema.ts'
import { planOf, sessionOf, sessionsBy, type StoredSession, updateDetails } from '../store/sessions.ts'
import { aboutSession, detailsInput, ofSession } from './inputs.ts'
import { requireFits, requireFree } from './plan.ts'

/**
 * Changes what a session is about, when, where and for how many. Those who signed up read on their own page what was changed and when;
 * seats that are added are offered to those who wait, in their order. Throws `seatsTaken`, `placeTaken`, `sessionUnderWay`,
 * `changedSince`.
 */
export const changeSession = defineVerb({
  name: 'change-session',
  summary: 'change what a session is about, when, where and for how many',
  input: ofSession.extend({ ...detailsInput, madeFrom }),
  output: aboutSession.extend({ version: z.string() }),
  // Without a lock: the plan is locked first, as by everybody who signs up or adds a session.
  async load(work, { session }): Promise<StoredSession> {
    const [found] = await sessionsBy(work, { ids: [session] })
    if (!found || !(await leadsOneItself(work, found.hosts))) throw new Refusal('notFoundOrNotYours')
    return found
  },
  mayAct: [ofSomeHost((session: StoredSession) => session.hosts)],
  concerns: (session) => session.hosts[0],
  async act(work, { session: id, title, day, begins, ends, place, seats, madeFrom: from }, { planId }) {
    const plan = await planOf(work, planId)
    const session = await sessionOf(work, id)
    requireVersion(from, detailsOf(session))
    const times = { day, from: begins, to: ends }
    const changed = changeDetails(session, { title, times, place, ...(seats !== undefined && { seats }) }, work.at)
    if (typeof changed === 'string') throw new Refusal(changed)
    requireFits(plan, changed)
    await requireFree(work, changed, id)
    await updateDetails(work, id, changed)
    await stepInList(work, id, { type: 'change' })
    return { result: { session: id, version: versionOf(detailsOf(changed)) }, subject: id }
  },
})
