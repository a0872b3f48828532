import type { Context } from 'hono'
import type { Site } from '../pages/site.ts'
import { actingIn, type PersonSession } from '../signIn/personSession.ts'
import type { SignIn } from '../signIn/signInService.ts'
import type { By } from '../verb/perform.ts'
import { redirect } from './sendPage.ts'
import { sessionCookie } from './sessionCookie.ts'

/** A person who is signed in: who they are, how they act, and in which session. */
export type WorkSession = { person: string; by: Omit<By, 'idempotencyKey'>; session: PersonSession }

/** What finding out who is signed in needs of a service. */
export type SignedInService = {
  site: Site
  signIn: SignIn
  /** A new id, which names one request to the operator. */
  requestId(): string
}

/** Finds who is signed in by the cookie of a request, if somebody is; a new name of the request for each. */
export const signedInBy =
  ({ site, signIn, requestId }: SignedInService) =>
  async (c: Context): Promise<WorkSession | undefined> => {
    const secret = sessionCookie(site.origin).read(c)
    const session = secret === undefined ? undefined : await signIn.session(secret)
    return session && { person: session.person, by: { ...actingIn(session), requestId: requestId() }, session }
  }

/** The command that a form is: sent twice under the key that its page drew, a verb is performed once. */
export const formCommand = (key: string | undefined, verb: string): Pick<By, 'idempotencyKey'> =>
  key ? { idempotencyKey: `${key}-${verb}` } : {}

/** A page for whoever is signed in. */
export type SignedInPage = (c: Context, session: WorkSession) => Promise<Response>

/** Answers whoever is signed in; all others are led to sign in, and back. */
export const whileSignedIn =
  (service: SignedInService, act: SignedInPage) =>
  async (c: Context): Promise<Response> => {
    const session = await signedInBy(service)(c)
    if (session) return act(c, session)
    const { pathname, search } = new URL(c.req.url)
    return redirect(`/sign-in?${String(new URLSearchParams({ next: pathname + search }))}`)
  }

/** What a form was sent with, of each field the last; files are left out. */
export async function typedIn(c: Context): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
