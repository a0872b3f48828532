import * as z from 'zod'
import { slug } from '../../input/schemas.ts'
import { sharesEyes } from '../../presence/eyes.ts'
import { Refusal } from '../../refusal.ts'
import { confirmPerson } from '../confirmPerson.ts'
import { handsBehind } from '../hands.ts'
import { type Admission, leadsAboveAll } from './admission.ts'
import { defineSignInVerb } from './signInVerb.ts'

/**
 * The superior vouches that whoever signs in as a person is them: who handed them the way in no longer counts as one with them.
 * Nobody confirms their own appointee (DESIGN 5).
 */
export const confirmSignIn = ({ worksFor, appointersOf, top }: Admission) =>
  defineSignInVerb({
    name: 'confirm-sign-in',
    summary: 'confirm that whoever signs in as a person is them',
    input: z.strictObject({ person: slug.describe('the person') }),
    output: z.strictObject({ person: z.string() }),
    cli: { arguments: ['person'] },
    isInPerson: true,
    needsStepUp: true,
    load: (work, { person }) => worksFor(work, person),
    mayAct: [
      {
        by: 'rule',
        words: 'a leader of the superior organisation; for people of the office, another leader of it',
        holds: (work, _input, organizations) => leadsAboveAll(work, organizations, top(work)),
      },
    ],
    concerns: (organizations) => organizations[0],
    async act(work, { person }) {
      const hands = await handsBehind(work.tx, person)
      const appointers = await appointersOf(work, person)
      if (sharesEyes(work.eyes, [person, ...hands, ...appointers])) throw new Refusal('confirmerSharesEyes')
      if (hands.length === 0) throw new Refusal('signInNotWaiting')
      await confirmPerson(work, person, work.eyes)
      return { result: { person }, subject: person, detail: { handedBy: hands } }
    },
  })
