import type { RefusalCode } from '@liangpai/presentation'
import { MEMBER, parseInput, Refusal } from '@liangpai/server'
import { addJsonRoute, callerAddress } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { stopLink } from '../office/badge/badgeTarget.ts'
import type { Journaled } from '../office/badge/writeJournal.ts'
import type { RegistryVerb } from '../office/defineVerb.ts'
import { offerLink } from '../office/offer/schemas.ts'
import { verbs } from '../office/verbs.ts'
import { snippetsOf } from '../pages/snippets.ts'
import type { Service } from './service.ts'

const member = { as: MEMBER }

/** What whoever tries tokens out is told. Other refusals are of links that somebody has, or of what is no link. */
const UNKNOWN_LINK: readonly RefusalCode[] = ['offerUnknown', 'linkUnknown']

/** What the holder of a link sees and does. Each act has the path that its verb declares. */
export function memberRoutes(app: Hono, service: Service): void {
  const { registry, report, unknownLinks, proxies } = service
  const countRefusal = (c: Context, code: RefusalCode) =>
    UNKNOWN_LINK.includes(code) ? unknownLinks.take(callerAddress(c, proxies)) : 0
  const isUnfinished = (result: unknown) => (result as Partial<Journaled>).journaled === false
  const options = { requestId: () => registry.requestId(), report, countRefusal, isUnfinished }
  const route = (path: string, answer: (body: unknown) => Promise<unknown>) => addJsonRoute(app, path, answer, options)
  route('/member/offer', (body) => registry.viewOffer(parseInput(offerLink, body).token))
  route('/member/stop', (body) => showStopLink(service, body))
  for (const verb of Object.values(verbs))
    if (verb.http)
      route(verb.http.path, (body) => (verb === verbs.consent ? consent(service, body) : perform(service, verb, body)))
}

/** The state of a badge, and of its number no more than tells two badges of one member apart. */
async function showStopLink({ registry }: Service, body: unknown) {
  const { badgeNo, ...view } = await registry.viewStopLink(parseInput(stopLink, body).token)
  return { ...view, last4: badgeNo.slice(-4) }
}

/** What a member takes away from a consent: the link as an address, and the code for the shop's page. */
async function consent({ registry, badgeFiles }: Service, body: unknown) {
  const input = parseInput(verbs.consent.input, body)
  const { stopToken, ...consented } = await registry.verbs.consent(member, input)
  const { badgeNo, shop } = consented
  const snippets = snippetsOf(registry, badgeFiles, { badgeNo, pages: shop.urls, language: input.choice.language })
  return { ...consented, stopLink: `${registry.origin}/stop#${stopToken}`, snippets }
}

async function perform({ registry }: Service, verb: RegistryVerb, body: unknown) {
  try {
    return await registry.perform(verb, member, body)
  } catch (error) {
    // Done by an earlier tap, of which something may still be waiting.
    if (error instanceof Refusal && error.code === verb.http?.repeatedAs) return registry.finish(verb)
    throw error
  }
}
