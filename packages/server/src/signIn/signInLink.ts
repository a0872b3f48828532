import { liveLink, type MadeLink, makeLink, useLink } from '../links/privateLinks.ts'
import { personOf } from '../people/people.ts'
import { Refusal } from '../refusal.ts'
import type { Db } from '../store/store.ts'
import type { PrivateLinkRow } from '../store/tables.ts'
import { isAhead } from '../time.ts'
import { OPERATOR } from '../verb/actor.ts'
import type { ServerWork } from '../verb/verb.ts'
import { type Eyes, readEyes, storedEyes } from '../presence/eyes.ts'
import { type Arrival, openPersonSession, PERSON, type SignInContext } from './personSession.ts'

/** Seconds for which a link that signs somebody in waits. */
export const SIGN_IN_LINK_LIFE = 900

/** What a link says before it is used: for whom, by whom it was handed over and when, and who counts as one with its owner. */
export type SignInLinkView = {
  person: string
  /** Their names; nobody's for a link that the operator made. */
  handedBy: string[]
  byOperator: boolean
  madeAt: number
  expiresAt: number
}

/** Makes the link by which a person signs in once. Earlier ones of theirs end with that. */
export const makeSignInLink = (
  work: Pick<ServerWork, 'tx' | 'at' | 'actor'>,
  person: string,
  handedBy: Eyes,
): Promise<MadeLink> =>
  makeLink(work, {
    purpose: PERSON,
    subject: person,
    life: SIGN_IN_LINK_LIFE,
    handedBy: storedEyes(handedBy.filter((one) => one !== person)),
  })

/** A link that signs somebody in now; throws `privateLinkUnknown`, also for one that was made while the clock was ahead. */
async function liveSignInLink(work: { tx: Db; at: number }, token: string): Promise<PrivateLinkRow> {
  const link = await liveLink(work, PERSON, token)
  if (isAhead(madeAt(link), work.at)) throw new Refusal('privateLinkUnknown')
  return link
}

const madeAt = ({ expiresAt }: PrivateLinkRow): number => expiresAt - SIGN_IN_LINK_LIFE

/** Shows a link and changes nothing, whoever looks. Throws `privateLinkUnknown`. */
export const viewSignInLink = (context: SignInContext, token: string): Promise<SignInLinkView> =>
  context.read('', async (work) => {
    const link = await liveSignInLink(work, token)
    const { subject, madeBy, handedBy, expiresAt } = link
    const { name } = await personOf(work, subject)
    const hands = await Promise.all(readEyes(handedBy).map(async (id) => (await personOf(work, id)).name))
    return {
      person: name,
      handedBy: hands,
      byOperator: madeBy === OPERATOR,
      madeAt: madeAt(link),
      expiresAt,
    }
  })

/** Signs in whom a link is for, once; returns the secret of the session. Throws `privateLinkUnknown`. */
export const signInByLink = (context: SignInContext, token: string, arrival: Arrival): Promise<string> =>
  context.transact('', async (work) => {
    const link = await liveSignInLink(work, token)
    await useLink(work, link)
    const { subject: person, handedBy } = link
    return openPersonSession(work, { person, openedBy: 'link', handedBy }, arrival)
  })
