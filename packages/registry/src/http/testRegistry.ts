import { createHash } from 'node:crypto'
import type { World } from '@liangpai/world'
import type { Choice, OfferView, Published, Registry, StopView } from '../registry.ts'
import { Refusal } from '../verbs/refusal.ts'

/** A registry in memory for tests: it serves what it is given, genuine tokens of a world, and counts its reads. */
export type TestRegistry = Registry & {
  reads: string[]
  acts: { act: string; token: string; choice?: Choice }[]
  publish(path: string, body: string, contentType?: string, maxAge?: number): Published
  remove(path: string): void
  clock: { now: number }
  view: OfferView
  stopView: StopView
}

export const OFFER = 'offer-token-0123456789'
export const STOP = 'stop-token-01234567890'

const etagOf = (body: string) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

export function createTestRegistry(world: World, origin = 'https://liang.yunting.example'): TestRegistry {
  const published = new Map<string, Published>()
  const clock = { now: world.now }
  let requests = 0
  const only = (token: string, expected: string) => {
    if (token !== expected) throw new Refusal('link_ended', 410)
  }
  const acted = (act: string, expected: string) => async (token: string) => {
    only(token, expected)
    registry.acts.push({ act, token })
  }
  const registry: TestRegistry = {
    origin,
    anchors: world.anchors,
    allowLocalhost: world.allowLocalhost,
    organizationName: '云汀市网商党委',
    names: { 'zh-Hant': '雲汀市網商黨委', en: 'Yunting Online Merchants Party Committee' },
    contact: 'office@yunting.example',
    host: '云汀市电子商务协会',
    clock,
    reads: [],
    acts: [],
    view: {
      organization: '云汀市网商党委',
      shop: world.shop,
      membership: 'full',
      issuer: '云汀市网商党委',
      validUntil: world.now + 300 * 86_400,
      hostPolicy: 'script',
      facts: { name: '沈书遥', branch: '云汀市电子商务协会党支部', pledge: '标价即到手价，七日内发货。' },
      expiresAt: world.now + 7 * 86_400,
    },
    stopView: { badgeNo: '7K3M9QXW2BHK', state: 'active', validUntil: world.now + 300 * 86_400 },
    now: () => clock.now,
    read: async (path) => {
      registry.reads.push(path)
      return published.get(path)
    },
    publish(path, body, contentType = 'application/json', maxAge = 0) {
      const answer = { body, contentType, etag: etagOf(body), maxAge }
      published.set(path, answer)
      return answer
    },
    remove: (path) => void published.delete(path),
    offer: async (token) => {
      only(token, OFFER)
      return registry.view
    },
    consent: async (token, choice) => {
      only(token, OFFER)
      if (!choice.agreed) throw new Refusal('consent_missing', 422)
      registry.acts.push({ act: 'consent', token, choice })
      return { badgeNo: '7K3M9QXW2BHK', stopToken: STOP, receipt: 'eyJ.eyJ.sig', consentedAt: clock.now }
    },
    decline: acted('decline', OFFER),
    stop: async (token) => {
      only(token, STOP)
      return registry.stopView
    },
    pause: acted('pause', STOP),
    withdraw: acted('withdraw', STOP),
    requestId: () => `request-${++requests}`,
    close: async () => {},
  }
  return registry
}
