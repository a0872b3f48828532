import { Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { contextOf, redirect, send, sendOnce } from '@liangpai/server/http'
import { verbs } from '../office/verbs.ts'
import { mySignInPage } from '../pages/signIn/mySignInPage.ts'
import { ownPath } from '../pages/signIn/ownPath.ts'
import { signInPage } from '../pages/signIn/signInPage.ts'
import { stepUpPage } from '../pages/signIn/stepUpPage.ts'
import type { Typed } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { signedInBy, type SignedInPerson } from './signedIn.ts'
import { askToStepUp } from './stepUp.ts'
import { openWork, typedIn } from './workParts.ts'

const MY_SIGN_IN = '/office/my-sign-in'

/** What the forms of one's own sign-in do, by the name they send: a verb, and its input. */
const ACTS = {
  'remove-passkey': (id: string) => [verbs['remove-sign-in-passkey'], { passkey: id }] as const,
  'rename-passkey': (id: string, name: string) => [verbs['rename-sign-in-passkey'], { passkey: id, name }] as const,
  'end-session': (id: string) => [verbs['end-session'], { session: id }] as const,
  'end-sessions': (id: string) => [verbs['end-sessions'], { except: id }] as const,
  'remove-token': (id: string) => [verbs['remove-token'], { token: id }] as const,
}

/** The pages about signing in. */
export function signInPageRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const { origin, signIn } = registry
  const signedIn = signedInBy(registry)
  for (const end of ['', '/'])
    app.get(`/sign-in${end}`, (c) =>
      send(c, signInPage({ ...contextOf(c, service), next: ownPath(c.req.query('next'), origin) })),
    )
  app.get('/office/step-up', async (c) => {
    const who = await signedIn(c)
    if (!who) return toSignIn(c)
    const { passkeys } = await signIn.own(who.session)
    const back = ownPath(c.req.query('back'), origin)
    const { context } = await openWork(c, service, who)
    return sendOnce(stepUpPage({ ...context, back, hasPasskey: passkeys.length > 0 }), 200)
  })
  app.get(MY_SIGN_IN, async (c) => {
    const who = await signedIn(c)
    return who ? showOwn(c, who) : toSignIn(c)
  })
  const limit = bodyLimit({
    maxSize: 4096,
    onError: () => {
      throw new Refusal('tooLarge')
    },
  })
  app.post(MY_SIGN_IN, limit, async (c) => {
    const who = await signedIn(c)
    if (!who) return toSignIn(c)
    const typed = await typedIn(c)
    const { act = '', id = '', name = '' } = typed
    const wanted = Object.hasOwn(ACTS, act) ? ACTS[act as keyof typeof ACTS](id, name) : undefined
    if (!wanted) return redirect(MY_SIGN_IN)
    try {
      await registry.perform(wanted[0], who.by, wanted[1])
      return redirect(MY_SIGN_IN)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      if (error.code === 'stepUpNeeded')
        return askToStepUp(c, service, (await openWork(c, service, who)).context, { session: who.session, typed })
      return showOwn(c, who, { code: error.code, status: error.status, typed })
    }
  })

  type Refused = Pick<Refusal, 'code' | 'status'> & { typed: Typed }

  async function showOwn(c: Context, who: SignedInPerson, refused?: Refused): Promise<Response> {
    const { context } = await openWork(c, service, who)
    const own = await signIn.own(who.session)
    return sendOnce(mySignInPage({ ...context, own, ...(refused && { refused }) }), refused?.status ?? 200)
  }
}

/** Leads to the sign-in page, and from there back. */
function toSignIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url)
  return redirect(`/sign-in?${String(new URLSearchParams({ next: pathname + search }))}`)
}
