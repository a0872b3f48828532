import type { Members } from '@liangpai/world'
import {
  asking,
  badge,
  type Edit,
  invalid,
  type Refusals,
  shaped,
  statement,
  unavailable,
  ON_BRANCH,
} from './vector.ts'

const having = (members: Members): Edit => shaped((bundle) => ({ ...bundle, ...members }))
const text = (change: (text: string) => string): Edit => shaped((bundle) => change(JSON.stringify(bundle)))
const padded = (length: number, character = ' ') => text((it) => it + character.repeat(length - it.length))
const mine = () => {
  throw new Error('mine')
}
const chainOf = (bundle: Members) => bundle['chain'] as string[]

/** Bundles that are refused for their shape or size, before any token is read. */
export const bundle = {
  BUNDLE_MALFORMED: invalid('bundle', {
    null: shaped(() => null),
    undefined: shaped(() => undefined),
    number: shaped(() => 1),
    array: shaped((it) => [it]),
    function: shaped(() => mine),
    'text that is not JSON': shaped(() => 'badge'),
    'text of another JSON value': shaped(() => '"{}"'),
    'text cut': text((it) => it.slice(0, -1)),
    BOM: text((it) => `\ufeff${it}`),
    'a getter that throws': shaped((it) => Object.defineProperty(it, 'badge', { get: mine })),
    'a proxy that throws': shaped((it) => new Proxy(it, { get: mine })),
    'a proxy that is revoked': shaped(() => {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    }),
    'a chain with an iterator of its own and no length': having({
      chain: new Proxy([], { get: (_, name) => (name === 'length' ? Symbol('none') : mine) }),
    }),
    'a chain whose length throws': having({ chain: new Proxy([], { get: mine }) }),
    'a chain that is a revoked proxy': shaped((it) => {
      const { proxy, revoke } = Proxy.revocable([], {})
      revoke()
      return { ...it, chain: proxy }
    }),
  }),
  BUNDLE_TOO_LARGE: invalid('bundle', {
    'text of 65,537 bytes': padded(65_537),
    'few characters but many bytes': text((it) => it.replace('{', `{"x":"${'云'.repeat(20_000)}",`)),
    '1 MB': padded(1_048_576),
    'an object whose parts are too long together': shaped((it) => ({
      ...it,
      status: 'a'.repeat(49_152),
      chain: [...chainOf(it), 'a'.repeat(8192), 'a'.repeat(8192)],
    })),
  }),
  BUNDLE_VERSION: invalid('bundle', {
    'v missing': having({ v: undefined }),
    0: having({ v: 0 }),
    2: having({ v: 2 }),
    '"1"': having({ v: '1' }),
    true: having({ v: true }),
  }),
  BADGE_NOT_TEXT: invalid('bundle', {
    'badge missing': having({ badge: undefined }),
    number: having({ badge: 1 }),
    array: shaped((it) => ({ ...it, badge: [it['badge']] })),
    'a text object': shaped((it) => ({ ...it, badge: Object(it['badge']) as unknown })),
  }),
  STATEMENT_NOT_TEXT: invalid('bundle', {
    'statement is an object': shaped((it) => ({ ...it, chain: chainOf(it).map((one) => ({ one })) })),
    'chain with holes': shaped((it) => {
      const { 1: _, ...others } = chainOf(it)
      return { ...it, chain: Object.assign([], others) }
    }),
    'a chain of chains': shaped((it) => ({ ...it, chain: [it['chain'], it['chain'], it['chain']] })),
  }),
  STATUS_NOT_TEXT: invalid('bundle', {
    'several status tokens': shaped((it) => ({ ...it, status: [it['status'], it['status']] })),
    'status null': having({ status: null }),
  }),
  CHAIN_NOT_LIST: invalid('bundle', {
    'chain is a text': shaped((it) => ({ ...it, chain: chainOf(it).join(' ') })),
    'chain null': having({ chain: null }),
    'chain is like a list': shaped((it) => ({ ...it, chain: { ...chainOf(it), length: 4 } })),
  }),
  BADGE_TOO_LARGE: invalid('bundle', { 'one beyond 8,192': badge({ note: 'a'.repeat(8192) }) }),
  STATEMENT_TOO_LARGE: invalid('bundle', { 'one beyond 8,192': statement(ON_BRANCH, { note: 'a'.repeat(8192) }) }),
  STATUS_MISSING: unavailable('status', { 'none in the bundle': having({ status: undefined }) }),
  TRUST_ANCHOR_UNKNOWN: {
    state: 'unknownIssuer',
    step: 'chain',
    inputs: {
      'root not pinned and no status': (it) => asking({ anchors: ['x'], shape: ({ status: _, ...rest }) => rest })(it),
    },
  },
} satisfies Refusals
