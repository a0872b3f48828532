import { createWorld } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Check } from './checks.ts'
import { createClient } from './client.ts'
import { startHost } from './testHost.ts'

const ANCHOR = 'A'.repeat(43)

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

describe('an input that only wants to be looked at', () => {
  const throws = () => {
    throw new Error('not for you')
  }
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    return proxy
  }
  /** A bundle that is well-formed the first time and throws the second. */
  const onceOnly = (bundle: object) => {
    const seen = new Set<PropertyKey>()
    return new Proxy(bundle, {
      get: (target, name) => (seen.has(name) ? throws() : (seen.add(name), Reflect.get(target, name))),
    })
  }
  test.each<[string, () => unknown]>([
    ['a Proxy whose getPrototypeOf throws', () => new Proxy({}, { getPrototypeOf: throws })],
    [
      'a Proxy that throws at all',
      () => new Proxy({}, { get: throws, has: throws, ownKeys: throws, getPrototypeOf: throws }),
    ],
    ['a revoked Proxy', revoked],
    [
      'an object whose members throw',
      () => Object.defineProperties({}, { v: { get: throws }, badge: { get: throws } }),
    ],
    ['an object whose Symbol.toPrimitive throws', () => ({ [Symbol.toPrimitive]: throws, toString: throws })],
    ['a URL whose address throws', () => Object.defineProperty(new URL('https://a.example/'), 'href', { get: throws })],
    [
      'a list without end',
      () => ({ v: 1, badge: 'x', chain: new Proxy([], { get: (_list, name) => (name === 'length' ? 2 ** 32 : 'x') }) }),
    ],
    ['a symbol', () => Symbol('x')],
    ['a function', () => throws],
  ])('%s: verify gives a result that says nothing good of it, as input, page and check', async (_what, make) => {
    const client = createClient({ registries: [host.origin], anchors: [ANCHOR] })
    const asInput = await client.verify(make() as object, { page: null })
    const asPage = await client.verify('7K3M9QXW2BHK', { page: make() as string })
    const asCheck: string[] = []
    for await (const { state } of client.verifyMany([make() as Check])) asCheck.push(state)
    expect(['invalid', 'unreadable']).toContain(asInput.state)
    expect([asPage.state, ...asCheck]).toEqual(['unreadable', 'unreadable'])
    expect(host.requests).toEqual([])
  })

  test('verify reads each member of a bundle once, also where it fetches newer evidence', async () => {
    const world = await createWorld({ origin: host.origin })
    host.replies.set('/statuses/1', { body: await world.status() })
    const client = createClient({ registries: [host.origin], anchors: world.anchors, now: () => world.now })
    const bundle = await world.bundle({ asOf: world.now - 3_600 })
    expect(await client.verify(onceOnly(bundle), { page: null })).toMatchObject({ state: 'verified', fresh: true })
  })
})

describe('an address that a seller wrote', () => {
  test.each([
    'https://127.0.0.1:PORT/verify/7K3M9QXW2BHK',
    'http://127.0.0.1:PORT/badges/7K3M9QXW2BHK/bundle',
    'https://2130706433:PORT/x',
    'https://0x7f.1:PORT/x',
    'https://[::1]:PORT/x',
    'https://[::ffff:127.0.0.1]:PORT/x',
    'https://0.0.0.0:PORT/x',
    'http://shop.localhost:PORT/x',
    'https://169.254.169.254/latest/meta-data',
    'https://badge.example@127.0.0.1:PORT/verify/7K3M9QXW2BHK',
    'https://localhost.evil.example/verify/7K3M9QXW2BHK',
  ])('%s gets no request, and the result is REGISTRY_NOT_NAMED', async (address) => {
    const urls: string[] = []
    const client = createClient({
      registries: ['https://badge.example'],
      anchors: [ANCHOR],
      fetch: async (input) => (urls.push(new Request(input).url), new Response('')),
      onRequest: (url) => urls.push(url),
    })
    const input = address.replace('PORT', String(host.port))
    for (const one of [input, URL.parse(input) ?? input])
      expect(await client.verify(one, { page: null })).toMatchObject({
        state: 'unreadable',
        reason: 'REGISTRY_NOT_NAMED',
      })
    expect([...urls, ...host.requests]).toEqual([])
  })
})
