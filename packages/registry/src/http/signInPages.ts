import { Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { verbs } from '../office/verbs.ts'
import { mySignInPage } from '../pages/signIn/mySignInPage.ts'
import { ownPath } from '../pages/signIn/ownPath.ts'
import { signInPage } from '../pages/signIn/signInPage.ts'
import { stepUpPage } from '../pages/signIn/stepUpPage.ts'
import { contextOf, redirect, send, sendOnce } from './sendPage.ts'
import type { Service } from './service.ts'
import { signedInBy, type SignedInPerson } from './signedIn.ts'
import { openWork } from './workParts.ts'

const MY_SIGN_IN = '/office/my-sign-in'

/** What the forms of one's own sign-in do, by the name they send: a verb, and its input. */
const ACTS = {
  'remove-passkey': (id: string) => [verbs['remove-sign-in-passkey'], { passkey: id }] as const,
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
    const { act = '', id = '' } = (await c.req.parseBody()) as Record<string, string>
    const wanted = Object.hasOwn(ACTS, act) ? ACTS[act as keyof typeof ACTS](id) : undefined
    if (!wanted) return redirect(MY_SIGN_IN)
    try {
      await registry.perform(wanted[0], who.by, wanted[1])
      return redirect(MY_SIGN_IN)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      if (error.code === 'stepUpNeeded') return redirect(`/office/step-up?back=${encodeURIComponent(MY_SIGN_IN)}`)
      return showOwn(c, who, error)
    }
  })

  async function showOwn(c: Context, who: SignedInPerson, error?: Refusal): Promise<Response> {
    const { context } = await openWork(c, service, who)
    const own = await signIn.own(who.session)
    return sendOnce(mySignInPage({ ...context, own, refused: error?.code }), error?.status ?? 200)
  }
}

/** Leads to the sign-in page, and from there back. */
function toSignIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url)
  return redirect(`/sign-in?${String(new URLSearchParams({ next: pathname + search }))}`)
}
