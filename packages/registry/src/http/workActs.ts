import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { WorkSession } from '@liangpai/server/http'
import type { RequestView } from '../office/inbox/requestView.ts'
import type { RequestContext } from '../pages/work/requestContext.ts'
import type { Typed } from '../pages/work/workContext.ts'
import type { Registry } from '../registry.ts'

/** What somebody sent from the page of a request. */
export type Sent = { registry: Registry; session: WorkSession; view: RequestView; typed: Typed }

/** What came of it: the name of what was done, and a link that is shown once. */
export type Outcome = { done: string; madeLink?: RequestContext['madeLink'] }

/** What is refused beside a field of a form, before any verb is asked. */
export class FieldFault extends Error {
  readonly field: string
  readonly words: 'chooseOne' | 'nameDiffers'
  constructor(field: string, words: FieldFault['words']) {
    super(words)
    this.field = field
    this.words = words
  }
}

type Act = (sent: Sent) => Promise<Outcome>

/** The acts of a request's page, by the name that its forms send. Each is one verb, or a review with the invitation after it. */
export const workActs: Readonly<Record<string, Act>> = {
  async attest(sent) {
    const { evidence, date, expires, status = 'fullMember', probationEnd } = sent.typed
    await perform(sent, 'attest', {
      status,
      ...(probationEnd && status === 'probationaryMember' && { probationEnd }),
      evidence: { kind: evidence ?? 'roll', date: date ?? '', ...(expires && { expires }) },
    })
    return { done: 'attest' }
  },
  async review(sent) {
    const { signed } = (await perform(sent, 'review', {})) as { signed?: true }
    if (signed) return { done: 'sign' }
    return { done: 'review', ...(await inviteIfReady(sent)) }
  },
  return: (sent) => decide(sent, 'return', 'missing'),
  refuse: (sent) => decide(sent, 'refuse', 'reason'),
  async look(sent) {
    await perform(sent, 'prove', { method: 'review' })
    return { done: 'look' }
  },
  async prove(sent) {
    await perform(sent, 'prove', { method: 'file' })
    return { done: 'prove' }
  },
  async offer(sent) {
    return { done: 'review', madeLink: await invite(sent) }
  },
  async resubmit(sent) {
    await perform(sent, 'resubmit', {})
    return { done: 'resubmit' }
  },
  async handTo(sent) {
    await perform(sent, 'hand-to', { person: sent.typed.person ?? '' })
    return { done: 'handTo' }
  },
  async remind(sent) {
    const { url, expiresAt } = (await onBadge(sent, 'renew')) as { url: string; expiresAt: number }
    return { done: 'handTo', madeLink: { kind: 'remind', url, expiresAt } }
  },
  async pause(sent) {
    await onBadge(sent, 'pause')
    return { done: 'pause' }
  },
  async resume(sent) {
    await onBadge(sent, 'resume')
    return { done: 'resume' }
  },
  async end(sent) {
    const { instead, shopName = '', reason } = sent.typed
    if (instead === 'pause') return workActs.pause!(sent)
    if (spaced(shopName) !== spaced(sent.view.shop.name)) throw new FieldFault('shopName', 'nameDiffers')
    await onBadge(sent, 'end', reason === 'closeShop' ? { occasion: reason } : { reason })
    return { done: 'end' }
  },
}

/** As names are compared: however many spaces there are, and whatever width they have. */
const spaced = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()

type VerbName = keyof Registry['verbs']

/** Performs a verb on the request, under the name of the command: sent twice, it is done once. */
function perform({ registry, session, view, typed }: Sent, verb: VerbName, input: object): Promise<unknown> {
  const idempotencyKey = `${typed.key}-${verb}`
  return registry.performNamed(verb, { ...session.by, idempotencyKey }, { request: view.request, ...input })
}

async function onBadge({ registry, session, view, typed }: Sent, verb: VerbName, input: object = {}): Promise<unknown> {
  if (!view.badge) throw new Refusal('notInEffect')
  const by = { ...session.by, idempotencyKey: `${typed.key}-${verb}` }
  return registry.performNamed(verb, by, { badge: view.badge.badgeNo, ...input })
}

async function decide(sent: Sent, verb: 'return' | 'refuse', member: string): Promise<Outcome> {
  const { reason, sentence } = sent.typed
  if (!reason) throw new FieldFault('reason', 'chooseOne')
  await perform(sent, verb, { [member]: reason, ...(reason === 'other' && sentence?.trim() && { sentence }) })
  return { done: verb }
}

async function invite(sent: Sent): Promise<NonNullable<Outcome['madeLink']>> {
  const { url, expiresAt } = (await perform(sent, 'offer', {})) as { url: string; expiresAt: number }
  return { kind: 'invite', url, expiresAt }
}

/** What keeps an invitation waiting until somebody does something else first. */
const NOT_YET: readonly RefusalCode[] = ['shopNotProven', 'notAllowed', 'reminded']

async function inviteIfReady(sent: Sent): Promise<Partial<Outcome>> {
  try {
    return { madeLink: await invite(sent) }
  } catch (error) {
    if (error instanceof Refusal && NOT_YET.includes(error.code)) return {}
    throw error
  }
}
