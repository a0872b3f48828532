import { createWorld } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { createVerifier, type Verdict } from './index.ts'

// What pages and old libraries make of the built-in functions. Nothing but the judge runs while they are changed.

const world = await createWorld()
const { now, anchors } = world
const page = 'https://heyu-tea.example/'
const shop = { name: '荷雨茶铺 café', urls: [page], listing: { host: 'market.example', id: '4711' } }
const bundle = await world.bundle({ by: 'branch', shop, facts: { name: '沈书遥' } })
const turn = (token: string) => token.replace(/\.([\w-])([^.]*)$/, (_, a, b) => `.${a === 'A' ? 'B' : 'A'}${b}`)
const forged = { ...bundle, badge: turn(bundle.badge) }
const ended = await world.bundle({ by: 'branch', shop, ended: true })

type Change = readonly [target: object, name: string, change: PropertyDescriptor | ((...args: never[]) => unknown)]

/** Runs the judge while built-ins are changed. Each judgement is of a verifier of its own, made beforehand. */
async function judgeWith(changes: readonly Change[], input: object, on: string | null = page): Promise<Verdict> {
  const verifier = createVerifier({ anchors })
  const before = changes.map(([target, name]) => [target, name, Object.getOwnPropertyDescriptor(target, name)] as const)
  const descriptors = changes.map(([target, name, change]) => {
    const descriptor = typeof change === 'function' ? { value: change, writable: true } : change
    return [target, name, { __proto__: null, configurable: true, ...descriptor }] as const
  })
  const context = { page: on, now }
  for (const [target, name, descriptor] of descriptors) Object.defineProperty(target, name, descriptor)
  try {
    return await verifier.verify(input, context)
  } finally {
    for (const [target, name, descriptor] of before)
      if (descriptor) Reflect.defineProperty(target, name, { __proto__: null, ...descriptor } as PropertyDescriptor)
      else Reflect.deleteProperty(target, name)
  }
}

const honest = await judgeWith([], bundle)
const list = Array.prototype
const joined = function (this: unknown[]) {
  return `[${this.join(', ')}]`
}

/** Changes under which the judge reads everything. */
const HARMLESS: { [name: string]: Change[] } = {
  'Array.prototype.toJSON of Prototype.js': [[list, 'toJSON', joined]],
  'Object.prototype.toJSON': [[Object.prototype, 'toJSON', () => '{}']],
  'toJSON of texts, numbers and dates': [
    [String.prototype, 'toJSON', () => 'x'],
    [Number.prototype, 'toJSON', () => 'x'],
    [Date.prototype, 'toJSON', () => 'x'],
  ],
  'JSON replaced': [
    [JSON, 'parse', () => ({})],
    [JSON, 'stringify', () => 'x'],
  ],
  'the prototypes of Prototype.js': [
    [
      list,
      'reduce',
      function (this: unknown[]) {
        return this
      },
    ],
    [
      list,
      'entries',
      function (this: unknown[]) {
        return this
      },
    ],
    [
      String.prototype,
      'startsWith',
      function (this: string, start: string) {
        return this.lastIndexOf(start, 0) === 0
      },
    ],
  ],
  'Array.prototype.slice that keeps nothing': [[list, 'slice', () => []]],
  'Array.prototype.pop that returns its list': [
    [
      list,
      'pop',
      function (this: unknown[]) {
        return this
      },
    ],
  ],
  'a Set of its own': [
    [globalThis, 'Set', { value: class {} }],
    [Set.prototype, 'has', () => false],
  ],
  'Array.from without its second argument': [[Array, 'from', (items: Iterable<unknown>) => [...items]]],
  'enumerable additions to the prototypes': [
    [Object.prototype, 'each', { value: () => {}, enumerable: true }],
    [Object.prototype, 'pledge', { value: 'x', enumerable: true, writable: true }],
    [list, 'contains', { value: () => true, enumerable: true }],
  ],
}

/** Changes under which it cannot. */
const HARMFUL: { [name: string]: Change[] } = {
  'String.prototype.normalize that strips accents': [
    [
      String.prototype,
      'normalize',
      function (this: string) {
        return this.replace(/\xe9/g, 'e')
      },
    ],
  ],
  'RegExp.prototype.test that finds nothing': [[RegExp.prototype, 'test', () => false]],
  'RegExp.prototype.exec that finds nothing': [[RegExp.prototype, 'exec', () => null]],
  'String.prototype.trim that leaves nothing': [[String.prototype, 'trim', () => '']],
  'Array.prototype.map that keeps nothing': [[list, 'map', () => []]],
  'Array.prototype.every that says no': [[list, 'every', () => false]],
  'Array.prototype.some that says no': [[list, 'some', () => false]],
  'Array.prototype.some that says yes': [[list, 'some', () => true]],
  'Array.prototype.find that looks for a value': [
    [
      list,
      'find',
      function (this: unknown[], value: unknown) {
        return this.indexOf(value)
      },
    ],
  ],
  'Array.prototype.includes that says no': [[list, 'includes', () => false]],
  'Array.prototype.reverse that turns nothing': [
    [
      list,
      'reverse',
      function (this: unknown[]) {
        return this
      },
    ],
  ],
  'String.prototype.split that does not': [
    [
      String.prototype,
      'split',
      function (this: string) {
        return [String(this)]
      },
    ],
  ],
  'String.prototype.indexOf that finds nothing': [[String.prototype, 'indexOf', () => -1]],
  'String.prototype.startsWith that says no': [[String.prototype, 'startsWith', () => false]],
  'String.prototype.slice that keeps nothing': [[String.prototype, 'slice', () => '']],
  'Object.keys that names more': [[Object, 'keys', () => ['a', 'b', 'c', 'd']]],
  'TextDecoder that reads nothing': [[TextDecoder.prototype, 'decode', () => '']],
  'a URL without an origin': [[URL.prototype, 'origin', { get: () => '' }]],
}

describe('a page that changes built-ins', () => {
  test.each(Object.entries(HARMLESS))('%s: an honest badge is verified', async (_, changes) => {
    expect(await judgeWith(changes, bundle)).toEqual(honest)
    expect(honest.state).toBe('verified')
  })

  test.each(Object.entries(HARMFUL))('%s: an honest badge is unavailable', async (_, changes) => {
    expect(await judgeWith(changes, bundle)).toMatchObject({
      state: 'unavailable',
      reason: expect.stringMatching(/^(?:BUILT_INS_CHANGED|UNEXPECTED)$/),
      retryable: true,
    })
  })

  test.each(Object.entries({ ...HARMLESS, ...HARMFUL }))('%s: no bad badge is verified', async (_, changes) => {
    for (const [input, on] of [
      [forged, page],
      [ended, page],
      [bundle, 'https://evil.example/'],
    ] as const)
      expect((await judgeWith(changes, input, on)).state).not.toBe('verified')
  })

  test.each(Object.entries(HARMLESS))('%s: a forged badge is invalid', async (_, changes) => {
    expect(await judgeWith(changes, forged)).toMatchObject({ state: 'invalid', reason: 'SIGNATURE_INVALID' })
  })
})

/** Every name of a token, a key, a verdict or an option. */
const NAMES = `
  v badge chain status iss sub vct iat exp nbf badge_no membership shop name urls listing host id facts branch pledge
  status_list idx uri ttl bits lst jwks keys kid kty crv x y d use key_ops alg typ crit metadata metadata_policy
  constraints max_path_length authority_hints trust_marks source_endpoint federation_entity organization_name
  organization_name#en liangpai_organization kind area chain_link station contact liangpai_issuer vct_values_supported
  jwks_uri signed_jwks_uri state step reason retryable verified proven claims organizations issuer revoked
  allowLocalhost anchors page now SIGNATURE_INVALID BADGE_NOT_IN_EFFECT SHOP_MISMATCH`
  .trim()
  .split(/\s+/)

describe('members of Object.prototype', () => {
  const swallowing = NAMES.map((name): Change => [Object.prototype, name, { get: () => 'verified', set: () => {} }])
  const odd = [null, 0, true, 'sig', [], ['verify'], {}, { keys: [] }]

  test('that swallow what is written to them change no judgement', async () => {
    expect(await judgeWith(swallowing, bundle)).toEqual(honest)
    for (const input of [forged, ended, { v: 1, badge: bundle.badge }, {}])
      expect(await judgeWith(swallowing, input)).toEqual(await judgeWith([], input))
  })

  test.each(odd)('that are %j are no claims, keys or options', async (value) => {
    const changes = NAMES.map((name): Change => [Object.prototype, name, { value, writable: true, enumerable: true }])
    expect(await judgeWith(changes, bundle)).toEqual(honest)
    for (const input of [forged, ended, { v: 1, badge: bundle.badge }, {}])
      expect(await judgeWith(changes, input)).toEqual(await judgeWith([], input))
  })
})
