import type { RefusalCode } from '@liangpai/presentation'
import { actingIn, type By, Refusal } from '@liangpai/server'
import { addJsonRoute, callerAddress, isSameSite, type JsonRequest, sessionCookie } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import type { RegistryVerb } from '../office/defineVerb.ts'
import { verbs } from '../office/verbs.ts'
import type { Service } from './service.ts'

const UNKNOWN: readonly RefusalCode[] = ['tokenUnknown']

/** Every verb of people by `POST /api/{verb}`: the same acts, answers and refusals as in the pages and on the command line. */
export function apiRoutes(app: Hono, { registry, report, unknownLinks, proxies }: Service): void {
  const countRefusal = (c: Context, code: RefusalCode) =>
    UNKNOWN.includes(code) ? unknownLinks.take(callerAddress(c, proxies)) : 0
  const options = { requestId: () => registry.requestId(), report, countRefusal, mostBytes: 65_536 }
  const perform = async (body: unknown, request: JsonRequest) => {
    const { c, requestId } = request
    const verb = verbOf(c.req.param('verb') ?? '')
    const by = await actorOf(c, verb)
    return registry.perform(verb, { ...by, requestId, idempotencyKey: c.req.header('idempotency-key') }, body)
  }
  addJsonRoute(app, '/api/:verb', perform, options)

  /** Who acts: by the token that they send, else by their cookie, which other sites make a browser send in vain. */
  async function actorOf(c: Context, verb: RegistryVerb): Promise<By> {
    const token = /^Bearer ([\w-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (token !== undefined) {
      const { person, eyes, scopes } = await registry.signIn.token(token)
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

/** A verb that somebody performs under their own name; throws `notFound`. */
function verbOf(name: string): RegistryVerb {
  const verb = Object.values<RegistryVerb>(verbs).find((one) => one.name === name)
  if (!verb?.mayAct.some(({ by }) => by === 'role' || by === 'rule')) throw new Refusal('notFound')
  return verb
}
