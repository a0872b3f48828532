import { dayOf, isIndependent, makeSignInLink, noteSignInOf, Refusal, rolesIn } from '@liangpai/server'
import { holdsOn } from '@liangpai/core/organization'
import * as z from 'zod'
import { privateUrl, slug } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { defineVerb } from '../defineVerb.ts'
import { REVIEWERS } from '../roles.ts'

/**
 * The operator makes a way in for a person of the office while fewer than two of them can sign in by themselves: the first ones,
 * and whoever is left. The trail and the people page say so.
 */
export const recover = defineVerb({
  name: 'recover',
  summary: 'make a way in for a person of the office, while fewer than two of them can sign in by themselves',
  input: z.strictObject({ person: slug.describe('the person') }),
  mayAct: [{ by: 'operator' }],
  concerns: () => OFFICE,
  async act(work, { person }) {
    const people = await officePeople(work)
    if (!people.includes(person)) throw new Refusal('recoverOutsideOffice')
    if ((await independentPeople(work, people)) >= 2) throw new Refusal('recoverNotNeeded')
    const { token, expiresAt } = await makeSignInLink(work, person, [])
    await noteSignInOf(work.tx, person, { recoveredAt: work.at })
    return { result: { url: privateUrl(work.origin, 'sign-in', token), token, expiresAt }, subject: person }
  },
})

/** Who of the office may do what takes two persons, today. */
async function officePeople({ tx, at }: Reading): Promise<string[]> {
  const roles = await rolesIn(tx, OFFICE)
  const acting = roles.filter(({ name, term }) => REVIEWERS.includes(name) && holdsOn(term, dayOf(at)))
  return [...new Set(acting.map(({ person }) => person))]
}

async function independentPeople({ tx }: Reading, people: readonly string[]): Promise<number> {
  let count = 0
  for (const person of people) if (await isIndependent(tx, person)) count++
  return count
}
