import { confirmPerson, handsBehind, readEyes, Refusal, sharesEyes } from '@liangpai/server'
import * as z from 'zod'
import { slug } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { defineVerb } from '../defineVerb.ts'
import { currentRolesOf, leadsAboveAll } from './currentRoles.ts'

/**
 * The superior vouches that whoever signs in as a person is them: who handed them the way in no longer counts as one with them.
 * Nobody confirms their own appointee (DESIGN 5).
 */
export const confirmSignIn = defineVerb({
  name: 'confirm-sign-in',
  summary: 'confirm that whoever signs in as a person is them',
  input: z.strictObject({ person: slug.describe('the person') }),
  cli: { arguments: ['person'] },
  isInPerson: () => true,
  needsStepUp: () => true,
  load: (work, { person }) => currentRolesOf(work, person),
  mayAct: [
    {
      by: 'rule',
      words: 'a leader of the superior organisation; for people of the office, another leader of it',
      holds: (work, _input, roles) => leadsAboveAll(work, roles),
    },
  ],
  concerns: (roles) => roles[0]?.organization,
  async act(work, { person }) {
    const hands = await handsBehind(work.tx, person)
    const appointers = await appointersOf(work, person)
    if (sharesEyes(work.eyes, [person, ...hands, ...appointers])) throw new Refusal('confirmerSharesEyes')
    if (hands.length === 0) throw new Refusal('signInNotWaiting')
    await confirmPerson(work, person, work.eyes)
    return { result: { person }, subject: person, detail: { handedBy: hands } }
  },
})

/** Who gave the person any of their roles, and who counted as one with those. */
async function appointersOf({ tx }: Work, person: string): Promise<string[]> {
  const rows = await tx.selectFrom('appointments').select('appointedBy').where('personId', '=', person).execute()
  return rows.flatMap(({ appointedBy }) => readEyes(appointedBy))
}
