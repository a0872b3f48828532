import { badgeOccasions } from '@liangpai/core/organization'
import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { formCommand } from '@liangpai/server/http'
import type { WorkSession } from '@liangpai/server/http'
import type { RequestView } from '../office/inbox/requestView.ts'
import { MEMBER_WISH } from '../pages/work/endForm.ts'
import type { RequestContext } from '../pages/work/requestContext.ts'
import { isSameName } from '../shop/isSameName.ts'
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
    if (!isSameName(shopName, sent.view.shop.name)) throw new FieldFault('shopName', 'nameDiffers')
    if (reason === MEMBER_WISH) await onBadge(sent, 'withdraw')
    else if (isOccasion(reason)) {
      const { ended } = (await onBadge(sent, 'end', { occasion: reason })) as { ended: number }
      if (ended === 0) return { done: 'pause' }
    } else await onBadge(sent, 'end', { reason })
    return { done: 'end' }
  },
  async dataLink(sent) {
    const { url, expiresAt } = (await onBadge(sent, 'data-link')) as { url: string; expiresAt: number }
    return { done: 'dataLink', madeLink: { kind: 'data', url, expiresAt } }
  },
  async stopLink(sent) {
    const { stopLink: url } = (await onBadge(sent, 'stop-link')) as { stopLink?: string }
    return url === undefined ? { done: 'stopLinkWanted' } : { done: 'stopLink', madeLink: { kind: 'stop', url } }
  },
  async correct(sent) {
    const { newName = '', note = '' } = sent.typed
    const name = newName.trim() === sent.view.name ? '' : newName.trim()
    await onBadge(sent, 'correct', { ...(name && { name }), ...(note.trim() && { note }) })
    return { done: 'correct' }
  },
  async amend(sent) {
    const { shopName = '', urls = '', listingHost: host = '', listingId: id = '' } = sent.typed
    const listing = (host.trim() !== '' || id.trim() !== '') && { listing: { host, id } }
    const addresses = urls.split(/\s+/u).filter((url) => url !== '')
    await onBadge(sent, 'amend', { shop: { name: shopName, urls: addresses, ...listing } })
    return { done: 'amend' }
  },
  async transfer(sent) {
    await onBadge(sent, 'transfer', { to: sent.typed.to ?? '' })
    return { done: 'transfer' }
  },
}

const isOccasion = (reason: string | undefined): boolean => badgeOccasions.some((one) => one === reason)

type VerbName = keyof Registry['verbs']

/** Performs a verb on the request, under the name of the command: sent twice, it is done once. */
function perform({ registry, session, view, typed }: Sent, verb: VerbName, input: object): Promise<unknown> {
  const by = { ...session.by, ...formCommand(typed.key, verb) }
  return registry.performNamed(verb, by, { request: view.request, ...input })
}

async function onBadge({ registry, session, view, typed }: Sent, verb: VerbName, input: object = {}): Promise<unknown> {
  if (!view.badge) throw new Refusal('notInEffect')
  const by = { ...session.by, ...formCommand(typed.key, verb) }
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
