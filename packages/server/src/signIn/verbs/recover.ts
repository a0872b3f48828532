import { holdsOn } from '@liangpai/core/organization'
import * as z from 'zod'
import { privateUrl } from '../../input/linkToken.ts'
import { slug } from '../../input/schemas.ts'
import { rolesIn } from '../../people/appointments.ts'
import { Refusal } from '../../refusal.ts'
import { dayOf } from '../../time.ts'
import { endAllWaysIn } from '../endSignIn.ts'
import { isIndependent } from '../hands.ts'
import { sessionsOf } from '../ownSessions.ts'
import { makeSignInLink } from '../signInLink.ts'
import { noteSignInOf } from '../signIns.ts'
import type { Admission } from './admission.ts'
import { PERSON, type SignInReading } from '../personSession.ts'
import { defineSignInVerb } from './signInVerb.ts'

/**
 * The operator makes a way in for a person on top while fewer than two of those can sign in by themselves: the first ones, and
 * whoever is left. Every other way in of theirs ends with it: a stolen phone is why somebody is let in anew. The trail and the
 * people page say so.
 */
export const recover = (admission: Admission) =>
  defineSignInVerb({
    name: 'recover',
    summary:
      'make a way in for a person of the office and end all others of theirs, while fewer than two of them can sign in by themselves',
    input: z.strictObject({ person: slug.describe('the person') }),
    output: z.strictObject({ url: z.string(), token: z.string(), expiresAt: z.number() }),
    mayAct: [{ by: 'operator' }],
    concerns: (_loaded, _input, work) => admission.top(work),
    async act(work, { person }) {
      const people = await pairOf(admission, work)
      if (!people.includes(person)) throw new Refusal('recoverOutsideOffice')
      if ((await independentPeople(work, people)) >= 2) throw new Refusal('recoverNotNeeded')
      const ended = await countWaysIn(work, person)
      await endAllWaysIn(work.tx, person)
      const { token, expiresAt } = await makeSignInLink(work, person, [])
      await noteSignInOf(work.tx, person, { recoveredAt: work.at })
      return {
        result: { url: privateUrl(work.origin, 'sign-in', token), token, expiresAt },
        subject: person,
        detail: { ended },
      }
    },
  })

/** How many ways in a person has, as the trail says it of those that ended. Opens no name: a damaged one keeps nobody out. */
async function countWaysIn(work: SignInReading, person: string) {
  const passkeys = work.tx.selectFrom('passkeys').select('id').where('purpose', '=', PERSON)
  const tokens = work.tx.selectFrom('tokens').select('id').where('personId', '=', person)
  return {
    passkeys: (await passkeys.where('subject', '=', person).execute()).length,
    sessions: (await sessionsOf(work, person)).length,
    tokens: (await tokens.where('expiresAt', '>', work.at).execute()).length,
  }
}

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
