import * as z from 'zod'
import { privateUrl } from '../../input/linkToken.ts'
import { slug } from '../../input/schemas.ts'
import { readEyes, sharesEyes, storedEyes } from '../../presence/eyes.ts'
import { Refusal } from '../../refusal.ts'
import { isLiveLinkWish } from '../linkWishes.ts'
import { makeSignInLink } from '../signInLink.ts'
import { noteSignInOf, signInOf } from '../signIns.ts'
import { type Admission, leadsSome, seesSome } from './admission.ts'
import type { SignInWork } from '../personSession.ts'
import { defineSignInVerb } from './signInVerb.ts'

/** The link, shown once; or that it waits for a second person. */
export type SignInLink = { url: string; token: string; expiresAt: number } | { waits: true }

/**
 * Hands over the one-time link by which a person signs in. Until somebody else has confirmed them, they count as one with who
 * handed it over. Whoever has ever had a passkey gets it from two persons (DESIGN 5).
 */
export const signInLink = ({ worksFor }: Admission) =>
  defineSignInVerb({
    name: 'sign-in-link',
    summary: 'hand over a one-time link by which a person signs in; the second of two where they have had a passkey',
    input: z.strictObject({ person: slug.describe('the person') }),
    output: z.union([
      z.strictObject({ url: z.string(), token: z.string(), expiresAt: z.number() }),
      z.strictObject({ waits: z.literal(true) }),
    ]),
    cli: { arguments: ['person'] },
    isInPerson: true,
    async load(work, { person }) {
      const organizations = await worksFor(work, person)
      // The same for whoever is not there, or works elsewhere: who has a role where, nobody learns by trying.
      if (!(await seesSome(work, organizations))) throw new Refusal('signInLinkNoRole', person)
      return organizations
    },
    mayAct: [
      {
        by: 'rule',
        words: 'a leader of an organisation in which they hold a role, or above it',
        holds: (work, _input, organizations) => leadsSome(work, organizations),
      },
    ],
    concerns: (organizations) => organizations[0],
    async act(work, { person }) {
      if (work.eyes.includes(person)) throw new Refusal('signInLinkOwn')
      const hands = await handsOf(work, person)
      if (!hands) return { result: { waits: true } as SignInLink, subject: person, detail: { waits: true } }
      const { token, expiresAt } = await makeSignInLink(work, person, hands)
      const result: SignInLink = { url: privateUrl(work.origin, 'sign-in', token), token, expiresAt }
      return { result, subject: person, detail: { handedBy: hands } }
    },
  })

/** Who hands the link over; undefined for the first of two, whose word is noted. Throws `signInLinkAsked`. */
async function handsOf({ tx, at, eyes }: SignInWork, person: string): Promise<readonly string[] | undefined> {
  const { passkeySince, wantedBy, wantedAt } = await signInOf(tx, person)
  if (passkeySince === null) return eyes
  const first = isLiveLinkWish(at, wantedAt) ? readEyes(wantedBy) : []
  if (sharesEyes(first, eyes)) throw new Refusal('signInLinkAsked')
  const isSecond = first.length > 0
  await noteSignInOf(
    tx,
    person,
    isSecond ? { wantedBy: null, wantedAt: null } : { wantedBy: storedEyes(eyes), wantedAt: at },
  )
  return isSecond ? [...first, ...eyes] : undefined
}
