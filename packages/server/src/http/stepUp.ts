import type { Context } from 'hono'
import type { FramedContext } from '../pages/framed.ts'
import { stepUpPage } from '../pages/signIn/stepUpPage.ts'
import type { PersonSession } from '../signIn/personSession.ts'
import { sendOnce } from './sendPage.ts'
import type { SignedInService } from './signedIn.ts'

/** Who is to show that it is them, in which session, and what they had typed into the form that takes it. */
export type StepUp = {
  session: PersonSession
  typed: Readonly<Record<string, string | readonly string[]>>
  back?: string
}

/**
 * Answers a form of what cannot be undone: whoever is signed in shows once more that it is them, and the form goes on as it was
 * sent. `back` is where they are led who would rather not.
 */
export async function askToStepUp(
  c: Context,
  { signIn }: Pick<SignedInService, 'signIn'>,
  context: FramedContext,
  { session, typed, back = c.req.path }: StepUp,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const { passkeys } = await signIn.own(session)
  const form = { action: pathname + search, fields: typed }
  return sendOnce(stepUpPage({ ...context, back, hasPasskey: passkeys.length > 0, form }), 403)
}
