import { languages, type RefusalCode } from '@liangpai/presentation'
import {
  authenticationResponse,
  deviceOf,
  parseInput,
  type PersonSession,
  Refusal,
  registrationResponse,
} from '@liangpai/server'
import {
  addJsonRoute,
  callerAddress,
  type JsonRequest,
  problem,
  refuseOtherSites,
  type SessionCookie,
  sessionCookie,
} from '@liangpai/server/http'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { linkToken } from '@liangpai/server/input'
import { passkeyName } from '../office/signIn/ofOwnSignIn.ts'
import { verbs } from '../office/verbs.ts'
import type { Registry } from '../registry.ts'
import type { Service } from './service.ts'

/** What whoever tries tokens or passkeys out is told. */
const UNKNOWN: readonly RefusalCode[] = ['privateLinkUnknown', 'passkeyUnknown', 'passkeyFailed', 'passkeyTooLate']

const byLink = z.strictObject({ token: linkToken })
const byPasskey = z.strictObject({ response: authenticationResponse })
const inLanguage = z.strictObject({ language: z.enum(languages) })
const newPasskey = z.strictObject({ response: registrationResponse, name: passkeyName })

/** What the sign-in page and its like ask: JSON by POST, from our own pages alone. A GET changes nothing. */
export function signInRoutes(app: Hono, service: Service): void {
  const { registry, report, unknownLinks, proxies } = service
  const { signIn } = registry
  const cookie = sessionCookie(registry.origin)
  const { keep, arrivalOf, secretOf, sessionOf } = sessionsBy(cookie, signIn)
  for (const path of ['/sign-in/*', '/office/*']) app.use(path, refuseOtherSites(registry.origin))
  for (const path of ['/sign-in/passkey-options', '/sign-in/passkeys/options']) app.use(path, limitChallenges(service))
  const countRefusal = (c: Context, code: RefusalCode) =>
    UNKNOWN.includes(code) ? unknownLinks.take(callerAddress(c, proxies)) : 0
  const options = { requestId: () => registry.requestId(), report, countRefusal, mostBytes: 16_384 }
  const route = (path: string, answer: (body: unknown, request: JsonRequest) => Promise<unknown>) =>
    addJsonRoute(app, `/sign-in/${path}`, answer, options)

  route('link', (body) => signIn.viewLink(parseInput(byLink, body).token))
  route('open', async (body, request) =>
    keep(request, await signIn.byLink(parseInput(byLink, body).token, arrivalOf(request))),
  )
  route('passkey-options', () => signIn.passkeyOptions())
  route('passkey', async (body, request) =>
    keep(request, await signIn.byPasskey(parseInput(byPasskey, body).response, arrivalOf(request))),
  )
  route('step-up', async (body, request) => {
    const { response } = parseInput(byPasskey, body)
    return keep(request, await signIn.stepUp(secretOf(request), response, request.requestId))
  })
  route('passkeys/options', async (body, request) =>
    signIn.addPasskeyOptions(await sessionOf(request), parseInput(inLanguage, body).language),
  )
  route('passkeys/add', (body, request) =>
    signIn.addPasskey({ ...parseInput(newPasskey, body), secret: secretOf(request), requestId: request.requestId }),
  )
  route('session', async (_body, request) => {
    const secret = cookie.read(request.c)
    return { isSignedIn: secret !== undefined && (await signIn.session(secret)) !== undefined }
  })
  route('sign-out', async (_body, request) => {
    const { id, person, via } = await sessionOf(request)
    request.headers.append('set-cookie', cookie.forget())
    await registry.perform(verbs['end-session'], { as: person, via, requestId: request.requestId }, { session: id })
  })
}

/** The sessions of requests, in their cookies. */
function sessionsBy(cookie: SessionCookie, signIn: Registry['signIn']) {
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
  ({ challenges, proxies }: Service): MiddlewareHandler =>
  async (c, next) => {
    const wait = challenges.take(callerAddress(c, proxies))
    if (wait > 0) return problem({ code: 'tooManyRequests', headers: { 'retry-after': String(wait) } })
    return next()
  }
