import { Refusal } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { ofSomeHost, leadsOneItself } from '../../office/roles.ts'
import { defineVerb } from '../store/schema.ts'
import { sessionOf, type StoredSession } from '../store/sessions.ts'
import { sheetOf } from '../store/sheets.ts'
import { ofSession } from './inputs.ts'
import { signupIn } from './session.ts'

/** Shows the contact of somebody who signed up, to the branches that host it. Each time is a row of the trail (PAGES-services 7). */
export const contact = defineVerb({
  name: 'sign-up-contact',
  summary: 'see the contact of somebody who signed up',
  input: ofSession.extend({ signup: id.describe('the sign-up') }),
  output: z.strictObject({ contact: z.string() }),
  async load(work, { session }): Promise<StoredSession> {
    const found = await sessionOf(work, session)
    if (!(await leadsOneItself(work, found.hosts))) throw new Refusal('notFoundOrNotYours')
    return found
  },
  mayAct: [ofSomeHost((session: StoredSession) => session.hosts)],
  concerns: (session) => session.hosts[0],
  async act(work, { signup }, session) {
    const { sheetId } = await signupIn(work, session, signup)
    const { person } = await sheetOf(work, sheetId)
    return { result: { contact: person.contact }, subject: `sheet/${sheetId}` }
  },
})
