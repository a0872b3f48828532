import type { RefusalCode } from '@liangpai/presentation'
import { actingIn, type By, isForTokens, parseInput, Refusal } from '@liangpai/server'
import {
  addJsonRead,
  addJsonRoute,
  bodyLimits,
  callerAddress,
  isSameSite,
  type JsonRequest,
  sessionCookie,
} from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { verbs } from '../office/verbs.ts'
import { type OfficeRead, officeReads } from './openapi/officeReads.ts'
import { lookUpVerbs, officeVerbs } from './openapi/verbOperations.ts'
import { parametersOf } from './parametersOf.ts'
import type { Service } from './service.ts'

const UNKNOWN: readonly RefusalCode[] = ['tokenUnknown']

/**
 * Every verb of people by `POST /api/{verb}`: the same acts, answers and refusals as in the pages and on the command line. What
 * only looks is a GET as well, which writes nothing.
 */
export function apiRoutes(app: Hono, { registry, report, unknownLinks, proxies }: Service): void {
  const countRefusal = (c: Context, code: RefusalCode) =>
    UNKNOWN.includes(code) ? unknownLinks.take(callerAddress(c, proxies)) : 0
  const options = { requestId: () => registry.requestId(), report, countRefusal, mostBytes: bodyLimits.verb }
  for (const read of Object.values<OfficeRead>(officeReads)) {
    const answer = async ({ c }: JsonRequest) => {
      const by = await actorOf(c, verbs[read.scope])
      return read.answer(registry, by, parseInput(read.parameters, parametersOf(c, read.parameters)))
    }
    addJsonRead(app, `/api${read.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, answer, options)
  }
  for (const verb of lookUpVerbs)
    addJsonRead(
      app,
      `/api/${verb.name}`,
      async ({ c }) => registry.look(verb, await actorOf(c, verb), parametersOf(c, verb.input)),
      options,
    )
  for (const verb of officeVerbs)
    addJsonRoute(
      app,
      `/api/${verb.name}`,
      async (body, { c, requestId }) => {
        const by = await actorOf(c, verb)
        return registry.perform(verb, { ...by, requestId, idempotencyKey: c.req.header('idempotency-key') }, body)
      },
      options,
    )

  /** Who acts: by the token that they send, else by their cookie, which other sites make a browser send in vain. */
  async function actorOf(c: Context, verb: Parameters<typeof isForTokens>[0] & { name: string }): Promise<By> {
    const token = /^Bearer ([\w-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (token !== undefined) {
      const { person, eyes, scopes } = await registry.signIn.token(token)
      if (!isForTokens(verb)) throw new Refusal('tokenNotAllowed')
      if (!scopes.includes(verb.name)) throw new Refusal('tokenScope')
      return { as: person, via: 'token', eyes }
    }
    const secret = sessionCookie(registry.origin).read(c)
    const session = secret === undefined ? undefined : await registry.signIn.session(secret)
    if (!session) throw new Refusal('notSignedIn')
    if (!isSameSite(c, registry.origin)) throw new Refusal('crossSite')
    return actingIn(session)
  }
}
