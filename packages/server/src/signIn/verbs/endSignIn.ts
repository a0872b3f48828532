import * as z from 'zod'
import { slug } from '../../input/schemas.ts'
import { Refusal } from '../../refusal.ts'
import { endAllWaysIn } from '../endSignIn.ts'
import { type Admission, leadsSome } from './admission.ts'
import { defineSignInVerb } from './signInVerb.ts'

/**
 * A leader ends every way in of another person: what they have open or handed over, and their passkeys. Whoever has ever had a passkey is
 * handed the next way in by two persons (DESIGN 5).
 */
export const endSignIn = ({ worksFor }: Admission) =>
  defineSignInVerb({
    name: 'end-sign-in',
    summary: 'end what a person has open, and delete their passkeys',
    input: z.strictObject({ person: slug.describe('the person') }),
    output: z.strictObject({ person: z.string() }),
    cli: { arguments: ['person'] },
    isInPerson: true,
    needsStepUp: true,
    async load(work, { person }) {
      const organizations = await worksFor(work, person)
      // The same for whoever is not there: who a member is, nobody learns by trying.
      if (organizations.length === 0) throw new Refusal('signInLinkNoRole', person)
      return organizations
    },
    mayAct: [
      {
        by: 'rule',
        words: 'another leader of an organisation in which they hold a role, or above it',
        holds: async (work, { person }, organizations) =>
          work.actor !== person && (await leadsSome(work, organizations)),
      },
    ],
    concerns: (organizations) => organizations[0],
    async act({ tx }, { person }) {
      await endAllWaysIn(tx, person)
      return { result: { person }, subject: person }
    },
  })
