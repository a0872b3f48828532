import type { RefusalCode } from '@liangpai/presentation'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { Refusal } from '../refusal.ts'
import { deviceOf } from '../signIn/device.ts'
import type { PersonSession } from '../signIn/personSession.ts'
import type { SignIn } from '../signIn/signInService.ts'
import { parseInput } from '../verb/parseInput.ts'
import { bodyLimits } from './bodyLimits.ts'
import { callerAddress } from './callerAddress.ts'
import { addJsonRoute, type JsonRequest, type JsonRouteOptions } from './jsonRoute.ts'
import type { Limit } from './limit.ts'
import { problem } from './problem.ts'
import { refuseOtherSites } from './sameSite.ts'
import { type SessionCookie, sessionCookie } from './sessionCookie.ts'
import { signInAsks } from './signInAsks.ts'
import { signInPageRoutes } from './signInPages.ts'
import type { SignInPagesService } from './signInPagesService.ts'

/** What signing in needs of a service. */
export type SignInService = SignInPagesService &
  Pick<JsonRouteOptions, 'report'> & {
    /** The number of trusted proxies in front. */
    proxies: number
    /** Limits the answers to unknown links and passkeys per address. */
    unknownLinks: Limit
    /** Limits challenges for passkeys per address: anybody may ask for one. */
    challenges: Limit
  }

/** What whoever tries tokens or passkeys out is told. */
const UNKNOWN: readonly RefusalCode[] = ['privateLinkUnknown', 'passkeyUnknown', 'passkeyFailed', 'passkeyTooLate']

/**
 * Signing in: the pages, and what they ask, which is JSON by POST from our own pages alone. A GET changes nothing; nor does what
 * another site sends to the pages of signed-in people.
 */
export function signInRoutes(app: Hono, service: SignInService): void {
  const { site, signIn, signInSite, report, unknownLinks, proxies } = service
  const cookie = sessionCookie(site.origin)
  const { keep, arrivalOf, secretOf, sessionOf } = sessionsBy(cookie, signIn)
  for (const path of ['/sign-in/*', `${signInSite.area}/*`]) app.use(path, refuseOtherSites(site.origin))
  for (const path of ['/sign-in/passkey-options', '/sign-in/passkeys/options']) app.use(path, limitChallenges(service))
  const countRefusal = (c: Context, code: RefusalCode) =>
    UNKNOWN.includes(code) ? unknownLinks.take(callerAddress(c, proxies)) : 0
  const options = { requestId: () => service.requestId(), report, countRefusal, mostBytes: bodyLimits.signIn }
  const route = (path: string, answer: (body: unknown, request: JsonRequest) => Promise<unknown>) =>
    addJsonRoute(app, `/sign-in/${path}`, answer, options)

  route('link', (body) => signIn.viewLink(parseInput(signInAsks.open.input, body).token))
  route('open', async (body, request) =>
    keep(request, await signIn.byLink(parseInput(signInAsks.open.input, body).token, arrivalOf(request))),
  )
  route('passkey-options', () => signIn.passkeyOptions())
  route('passkey', async (body, request) =>
    keep(request, await signIn.byPasskey(parseInput(signInAsks.passkey.input, body).response, arrivalOf(request))),
  )
  route('step-up', async (body, request) => {
    const { response } = parseInput(signInAsks.passkey.input, body)
    return keep(request, await signIn.stepUp(secretOf(request), response, request.requestId))
  })
  route('passkeys/options', async (body, request) =>
    signIn.addPasskeyOptions(await sessionOf(request), parseInput(signInAsks['passkeys/options'].input, body).language),
  )
  route('passkeys/add', (body, request) =>
    signIn.addPasskey({
      ...parseInput(signInAsks['passkeys/add'].input, body),
      secret: secretOf(request),
      requestId: request.requestId,
    }),
  )
  route('session', async (_body, request) => {
    const secret = cookie.read(request.c)
    return { isSignedIn: secret !== undefined && (await signIn.session(secret)) !== undefined }
  })
  signInPageRoutes(app, service)
}

/** The sessions of requests, in their cookies. */
function sessionsBy(cookie: SessionCookie, signIn: SignIn) {
  function keep({ headers }: JsonRequest, secret: string): void {
    headers.append('set-cookie', cookie.keep(secret))
  }

  function arrivalOf({ c, requestId }: JsonRequest) {
    return { device: deviceOf(c.req.header('user-agent')), earlier: cookie.read(c), requestId }
  }

  function secretOf({ c }: JsonRequest): string {
    const secret = cookie.read(c)
    if (secret === undefined) throw new Refusal('notSignedIn')
    return secret
  }

  async function sessionOf(request: JsonRequest): Promise<PersonSession> {
    const session = await signIn.session(secretOf(request))
    if (!session) throw new Refusal('notSignedIn')
    return session
  }

  return { keep, arrivalOf, secretOf, sessionOf }
}

/** A challenge is asked for by anybody, and each takes a row for five minutes. */
const limitChallenges =
  ({ challenges, proxies }: Pick<SignInService, 'challenges' | 'proxies'>): MiddlewareHandler =>
  async (c, next) => {
    const wait = challenges.take(callerAddress(c, proxies))
    if (wait > 0) return problem({ code: 'tooManyRequests', headers: { 'retry-after': String(wait) } })
    return next()
  }
