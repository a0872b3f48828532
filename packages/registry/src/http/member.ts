import type { RefusalCode } from '@liangpai/presentation'
import { type By, MEMBER, parseInput, Refusal } from '@liangpai/server'
import { addJsonRoute, callerAddress, problem } from '@liangpai/server/http'
import type { Context, Hono, Next } from 'hono'
import type * as z from 'zod'
import { stopLink } from '../office/badge/badgeTarget.ts'
import { endingReceiptInput } from '../office/badge/endingReceipt.ts'
import type { Journaled } from '../office/writeJournal.ts'
import type { RegistryVerb } from '../office/defineVerb.ts'
import type { Consented } from '../office/offer/consent.ts'
import { offerReading } from '../office/issuance/schemas.ts'
import { verbs } from '../office/verbs.ts'
import { type OfferAnswer, offerAnswer } from '../pages/offerAnswer.ts'
import { dataRoutes, type Route } from './data.ts'
import type { Service } from './service.ts'

const member = { as: MEMBER }

type OfferReading = z.output<typeof offerReading>

/** What whoever tries tokens out is told. Other refusals are of links that somebody has, or of what is no link. */
const UNKNOWN_LINK: readonly RefusalCode[] = [
  'offerUnknown',
  'reopenUnknown',
  'linkUnknown',
  'privateLinkUnknown',
  'dataSessionEnded',
  'stopLinkDiffers',
  'passkeyUnknown',
]

/** What the holder of a link sees and does. Each act has the path that its verb declares. */
export function memberRoutes(app: Hono, service: Service): void {
  const { registry, report, unknownLinks, proxies } = service
  const countRefusal = (c: Context, code: RefusalCode) =>
    UNKNOWN_LINK.includes(code) ? unknownLinks.take(callerAddress(c, proxies)) : 0
  const isUnfinished = (result: unknown) => (result as Partial<Journaled>).journaled === false
  const options = { requestId: () => registry.requestId(), report, countRefusal, isUnfinished }
  const route: Route = (path, answer) =>
    addJsonRoute(app, path, (body, { requestId }) => answer(body, { ...member, requestId }), options)
  route('/member/offer', (body) => showOffer(service, parseInput(offerReading, body)))
  route('/member/stop', (body) => showStopLink(service, body))
  app.use('/member/data/passkey-options', (c, next) => limitChallenges(service, c, next))
  dataRoutes(route, service, (verb, body, by) => perform(service, verb, body, by))
  route('/member/stop-receipt', async (body) => {
    const { token, language } = parseInput(endingReceiptInput, body)
    return { receipt: await registry.endingReceipt(token, language) }
  })
  for (const verb of Object.values(verbs))
    if (verb.http)
      route(verb.http.path, (body, by) =>
        verb === verbs.consent ? consent(service, body, by) : perform(service, verb, body, by),
      )
}

/** The state of a badge, and of its number no more than tells two badges of one member apart. */
async function showStopLink({ registry }: Service, body: unknown) {
  const { badgeNo, ...view } = await registry.viewStopLink(parseInput(stopLink, body).token)
  return { ...view, last4: badgeNo.slice(-4) }
}

/** An offer as it stands, the same for every way to it: opened, agreed to, or agreed to once more. */
async function showOffer({ registry, badgeFiles }: Service, { token, language }: OfferReading): Promise<OfferAnswer> {
  return offerAnswer(registry, badgeFiles, await registry.viewOffer(token, language), language)
}

/**
 * Agrees, and answers with what the offer shows from then on: the same to a second tap, and to one whose answer was lost. The
 * first alone is given the secret by which a passkey may be saved.
 */
async function consent(service: Service, body: unknown, by: By): Promise<OfferAnswer> {
  const { token, choice } = parseInput(verbs.consent.input, body)
  const { passkeyToken } = (await perform(service, verbs.consent, { token, choice }, by)) as Partial<Consented>
  const answer = await showOffer(service, { token, language: choice.notice.language })
  return answer.state === 'agreed' && passkeyToken !== undefined ? { ...answer, passkeyToken } : answer
}

async function perform({ registry }: Service, verb: RegistryVerb, body: unknown, by: By) {
  try {
    return await registry.perform(verb, by, body)
  } catch (error) {
    // Done by an earlier tap, of which something may still be waiting.
    if (error instanceof Refusal && error.code === verb.http?.repeatedAs) return registry.finish(verb)
    throw error
  }
}

/** A challenge is asked for without a link, and each takes a row for five minutes. */
async function limitChallenges({ challenges, proxies }: Service, c: Context, next: Next) {
  const wait = challenges.take(callerAddress(c, proxies))
  if (wait > 0) return problem({ code: 'tooManyRequests', headers: { 'retry-after': String(wait) } })
  return next()
}
