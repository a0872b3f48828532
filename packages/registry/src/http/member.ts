import type { RefusalCode } from '@liangpai/presentation'
import { type By, MEMBER, parseInput } from '@liangpai/server'
import { addJsonRoute, callerAddress, problem } from '@liangpai/server/http'
import type { Context, Hono, Next } from 'hono'
import type { Journaled } from '../office/writeJournal.ts'
import type { Consented } from '../office/offer/consent.ts'
import { verbs } from '../office/verbs.ts'
import type { OfferAnswer } from '../pages/offerAnswer.ts'
import { answerMember, type MemberRead, memberReads } from './memberReads.ts'
import { performAsMember } from './performAsMember.ts'
import type { Service } from './service.ts'

const member = { as: MEMBER }

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
  const route = (path: string, answer: (body: unknown, by: By) => Promise<unknown>) =>
    addJsonRoute(app, path, (body, { requestId }) => answer(body, { ...member, requestId }), options)
  app.use(memberReads.passkeyOptions.path, (c, next) => limitChallenges(service, c, next))
  for (const read of Object.values<MemberRead>(memberReads))
    route(read.path, (body, by) => answerMember(service, read, body, by))
  for (const verb of Object.values(verbs))
    if (verb.http)
      route(verb.http.path, (body, by) =>
        verb === verbs.consent ? consent(service, body, by) : performAsMember(service, verb, body, by),
      )
}

/**
 * Agrees, and answers with what the offer shows from then on: the same to a second tap, and to one whose answer was lost. The
 * first alone is given the secret by which a passkey may be saved.
 */
async function consent(service: Service, body: unknown, by: By): Promise<OfferAnswer> {
  const { token, choice } = parseInput(verbs.consent.input, body)
  const { passkeyToken } = (await performAsMember(service, verbs.consent, { token, choice }, by)) as Partial<Consented>
  const { language } = choice.notice
  const answer = (await answerMember(service, memberReads.offer, { token, language }, by)) as OfferAnswer
  return answer.state === 'agreed' && passkeyToken !== undefined ? { ...answer, passkeyToken } : answer
}

/** A challenge is asked for without a link, and each takes a row for five minutes. */
async function limitChallenges({ challenges, proxies }: Service, c: Context, next: Next) {
  const wait = challenges.take(callerAddress(c, proxies))
  if (wait > 0) return problem({ code: 'tooManyRequests', headers: { 'retry-after': String(wait) } })
  return next()
}
