import { actingIn, type By, type PersonSession } from '@liangpai/server'
import { sessionCookie } from '@liangpai/server/http'
import type { Context } from 'hono'
import type { Registry } from '../registry.ts'

/** A person who is signed in: who they are, and how they act. */
export type SignedInPerson = { person: string; by: Omit<By, 'idempotencyKey'>; session: PersonSession }

/** Finds who is signed in by the cookie of a request, if somebody is; a new name of the request for each. */
export const signedInBy =
  ({ origin, signIn, requestId }: Pick<Registry, 'origin' | 'signIn' | 'requestId'>) =>
  async (c: Context): Promise<SignedInPerson | undefined> => {
    const secret = sessionCookie(origin).read(c)
    const session = secret === undefined ? undefined : await signIn.session(secret)
    return session && { person: session.person, by: { ...actingIn(session), requestId: requestId() }, session }
  }
