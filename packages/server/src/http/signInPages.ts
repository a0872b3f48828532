import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ownPath, ownSignInPath } from '../pages/signIn/ownPath.ts'
import { ownSignInPage } from '../pages/signIn/ownSignInPage.ts'
import { signInPage } from '../pages/signIn/signInPage.ts'
import { stepUpPage } from '../pages/signIn/stepUpPage.ts'
import { Refusal } from '../refusal.ts'
import type { OwnSignInVerb } from '../signIn/signInService.ts'
import { contextOf, redirect, send, sendOnce } from './sendPage.ts'
import { sessionCookie } from './sessionCookie.ts'
import { typedIn, whileSignedIn, type WorkSession } from './signedIn.ts'
import type { SignInPagesService } from './signInPagesService.ts'
import { askToStepUp } from './stepUp.ts'
import { tokenPageRoutes } from './tokenPages.ts'

/** What the forms of one's own sign-in do, by the name they send: a verb, and its input. */
const ACTS: Readonly<Record<string, ((id: string, name: string) => readonly [OwnSignInVerb, object]) | undefined>> = {
  'remove-passkey': (passkey) => ['remove-sign-in-passkey', { passkey }],
  'rename-passkey': (passkey, name) => ['rename-sign-in-passkey', { passkey, name }],
  'end-session': (session) => ['end-session', { session }],
  'end-sessions': (except) => ['end-sessions', { except }],
  'remove-token': (token) => ['remove-token', { token }],
}

type Refused = { code: Refusal['code']; status: number; typed: Readonly<Record<string, string>> }

/** The pages about signing in: the sign-in page, one's own ways in, and confirming once more. */
export function signInPageRoutes(app: Hono, service: SignInPagesService): void {
  const { site, signIn, signInSite, tokens } = service
  const { area } = signInSite
  const own = ownSignInPath(area)
  for (const end of ['', '/'])
    app.get(`/sign-in${end}`, (c) => {
      const next = ownPath(c.req.query('next'), site.origin, area)
      return send(c, signInPage({ ...contextOf(c, service), signInSite, next }))
    })
  app.get(
    `${area}/step-up`,
    whileSignedIn(service, async (c, who) => {
      const { passkeys } = await signIn.own(who.session)
      const back = ownPath(c.req.query('back'), site.origin, area)
      return sendOnce(stepUpPage({ ...(await service.frameFor(c, who)), back, hasPasskey: passkeys.length > 0 }), 200)
    }),
  )
  app.get(
    own,
    whileSignedIn(service, (c, who) => showOwn(c, who)),
  )
  const limit = bodyLimit({
    maxSize: 4096,
    onError: () => {
      throw new Refusal('tooLarge')
    },
  })
  app.post(own, limit, whileSignedIn(service, actOnOwn))
  if (tokens)
    tokenPageRoutes(app, service, tokens, (c, who, { code, status }) => showOwn(c, who, { code, status, typed: {} }))

  async function actOnOwn(c: Context, who: WorkSession): Promise<Response> {
    const typed = await typedIn(c)
    const { act = '', id = '', name = '' } = typed
    const [verb, input] = (Object.hasOwn(ACTS, act) && ACTS[act]?.(id, name)) || []
    if (verb === undefined || input === undefined) return redirect(own)
    try {
      await signIn.act(verb, who.by, input)
      const answer = redirect(own)
      if (act === 'end-session' && id === who.session.id)
        answer.headers.append('set-cookie', sessionCookie(site.origin).forget())
      return answer
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      if (error.code === 'stepUpNeeded')
        return askToStepUp(c, service, await service.frameFor(c, who), { session: who.session, typed })
      return showOwn(c, who, { code: error.code, status: error.status, typed })
    }
  }

  async function showOwn(c: Context, who: WorkSession, refused?: Refused): Promise<Response> {
    const context = { ...(await service.frameFor(c, who)), signInSite, tokens, now: service.now() }
    const page = ownSignInPage({ ...context, own: await signIn.own(who.session), ...(refused && { refused }) })
    return sendOnce(page, refused?.status ?? 200)
  }
}
