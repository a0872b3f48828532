import { holdsOn } from '@liangpai/core/organization'
import * as z from 'zod'
import { privateUrl } from '../../input/linkToken.ts'
import { slug } from '../../input/schemas.ts'
import { rolesIn } from '../../people/appointments.ts'
import { Refusal } from '../../refusal.ts'
import { dayOf } from '../../time.ts'
import { isIndependent } from '../hands.ts'
import { makeSignInLink } from '../signInLink.ts'
import { noteSignInOf } from '../signIns.ts'
import type { Admission } from './admission.ts'
import type { SignInReading } from '../personSession.ts'
import { defineSignInVerb } from './signInVerb.ts'

/**
 * The operator makes a way in for a person on top while fewer than two of those can sign in by themselves: the first ones, and
 * whoever is left. The trail and the people page say so.
 */
export const recover = (admission: Admission) =>
  defineSignInVerb({
    name: 'recover',
    summary: 'make a way in for a person of the office, while fewer than two of them can sign in by themselves',
    input: z.strictObject({ person: slug.describe('the person') }),
    output: z.strictObject({ url: z.string(), token: z.string(), expiresAt: z.number() }),
    mayAct: [{ by: 'operator' }],
    concerns: (_loaded, _input, work) => admission.top(work),
    async act(work, { person }) {
      const people = await pairOf(admission, work)
      if (!people.includes(person)) throw new Refusal('recoverOutsideOffice')
      if ((await independentPeople(work, people)) >= 2) throw new Refusal('recoverNotNeeded')
      const { token, expiresAt } = await makeSignInLink(work, person, [])
      await noteSignInOf(work.tx, person, { recoveredAt: work.at })
      return { result: { url: privateUrl(work.origin, 'sign-in', token), token, expiresAt }, subject: person }
    },
  })

/** Who on top may do what takes two persons, today. */
async function pairOf({ top, pair }: Admission, work: SignInReading): Promise<string[]> {
  const roles = await rolesIn(work.tx, top(work))
  const acting = roles.filter(({ name, term }) => pair.includes(name) && holdsOn(term, dayOf(work.at)))
  return [...new Set(acting.map(({ person }) => person))]
}

async function independentPeople({ tx }: SignInReading, people: readonly string[]): Promise<number> {
  let count = 0
  for (const person of people) if (await isIndependent(tx, person)) count++
  return count
}
