import { endSignIn as endAll, forgetPasskeys, passkeysOfPerson, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { slug } from '@liangpai/server/input'
import { defineVerb } from '../defineVerb.ts'
import { currentRolesOf, leadsSome } from './currentRoles.ts'

/**
 * A leader ends every way in of another person: what they have open, and their passkeys. Whoever has ever had a passkey is
 * handed the next way in by two persons (DESIGN 5).
 */
export const endSignIn = defineVerb({
  name: 'end-sign-in',
  summary: 'end what a person has open, and delete their passkeys',
  input: z.strictObject({ person: slug.describe('the person') }),
  cli: { arguments: ['person'] },
  isInPerson: () => true,
  needsStepUp: () => true,
  async load(work, { person }) {
    const roles = await currentRolesOf(work, person)
    // The same for whoever is not there: who a member is, nobody learns by trying.
    if (roles.length === 0) throw new Refusal('signInLinkNoRole', person)
    return roles
  },
  mayAct: [
    {
      by: 'rule',
      words: 'another leader of an organisation in which they hold a role, or above it',
      holds: async (work, { person }, roles) => work.actor !== person && (await leadsSome(work, roles)),
    },
  ],
  concerns: (roles) => roles[0]?.organization,
  async act({ tx }, { person }) {
    await endAll(tx, person)
    await forgetPasskeys(tx, passkeysOfPerson(person))
    return { result: { person }, subject: person }
  },
})
