import type { PublicJwk } from '@liangpai/core/issue'
import {
  asking,
  at,
  badgeOf,
  branch,
  type Edit,
  type Inputs,
  invalid,
  LEAF,
  office,
  ON_BRANCH,
  ON_OFFICE,
  type Refusals,
  root,
  signedBy,
  statement,
  statusOf,
  stranger,
  together,
  TOP,
  unavailable,
} from './vector.ts'

const BADGE_KEYS = 'metadata/liangpai_issuer/jwks'

/** Every set of keys that a verifier reads. */
const SETS: [string, number, string][] = [
  ['root', TOP, 'jwks'],
  ['superior', ON_OFFICE, 'jwks'],
  ['vouched', ON_BRANCH, 'jwks'],
  ['own', LEAF, 'jwks'],
  ['badge keys', LEAF, BADGE_KEYS],
]

/** The same fault in every set. */
const inSets = (name: string, members: (set: string) => object): Inputs =>
  Object.fromEntries(
    SETS.map(([set, place, path]): [string, Edit] => [`${name}, ${set}`, statement(place, { ...members(path) })]),
  )
/** A fault of the key that is used, and of one that is not. */
const member = (name: string, value: unknown, shown = String(value)): Inputs => ({
  ...inSets(`${name} ${shown}, used`, (set) => ({ [`${set}/keys/0/${name}`]: value })),
  ...inSets(`${name} ${shown}, not used`, (set) => ({
    [`${set}/keys/1`]: { ...stranger.federation.key, [name]: value },
  })),
})
const another = (name: string, key: unknown) => inSets(name, (set) => ({ [`${set}/keys/1`]: key }))
const called = (kid: string, { key, sign }: typeof branch.badge) => ({ sign, key: { ...key, kid } as PublicJwk })
const rename = (place: number, kid: string): Edit => statement(place, { 'jwks/keys/0/kid': kid })
const zeros = 'A'.repeat(43)
const renamedBadgeKey = called('another-name', branch.badge)
const impostor = called(branch.badge.key.kid, stranger.badge)
const renamedRoot = called('another-name', root.federation)

export const keys = {
  JWKS_DUPLICATE_KID: invalid('chain', {
    'the same key twice': statement(LEAF, { 'jwks/keys/1': branch.federation.key }),
    'the same badge key twice': statement(LEAF, { [`${BADGE_KEYS}/keys/1`]: branch.badge.key }),
    'two keys of one kid': statement(TOP, {
      'jwks/keys/1': { ...stranger.federation.key, kid: root.federation.key.kid },
    }),
  }),
  JWKS_INVALID: invalid('chain', {
    ...inSets('set missing', (set) => ({ [set]: undefined })),
    ...inSets('set is an array', (set) => ({ [set]: [branch.badge.key] })),
    ...inSets('keys missing', (set) => ({ [set]: {} })),
    ...inSets('no keys', (set) => ({ [set]: { keys: [] } })),
    ...inSets('keys are like a list', (set) => ({ [set]: { keys: { 0: branch.badge.key, length: 1 } } })),
    ...another('key is a text', 'key'),
    ...another('key is null', null),
    "badge keys in the superior's statement only": together(
      statement(ON_BRANCH, { [BADGE_KEYS]: { keys: [branch.badge.key] } }),
      statement(LEAF, { [BADGE_KEYS]: undefined }),
    ),
  }),
  JWKS_TOO_MANY_KEYS: invalid(
    'chain',
    inSets('nine keys', (set) => ({ [set]: { keys: Array.from({ length: 9 }, () => stranger.badge.key) } })),
  ),
  JWKS_KID_MISSING: invalid('chain', {
    ...another('a second key without kid', { ...stranger.badge.key, kid: undefined }),
    ...member('kid', 1),
    ...member('kid', '', 'empty'),
  }),
  KEY_ALG_NOT_ALLOWED: invalid('chain', { ...member('alg', 'ES384'), ...member('alg', null) }),
  KEY_TYPE_NOT_ALLOWED: invalid('chain', {
    ...member('kty', 'RSA'),
    ...member('kty', undefined, 'missing'),
    ...member('crv', 'P-384'),
    ...member('crv', 'secp256k1'),
  }),
  KEY_INVALID: invalid('chain', {
    ...member('y', stranger.badge.key.x, 'of another point'),
    ...member('x', zeros, 'of zeros'),
    ...another('zeros', { ...stranger.badge.key, x: zeros, y: zeros }),
    ...member('x', stranger.badge.key.x.slice(0, 42).replace(/.$/, 'A'), 'of 31 bytes'),
    ...member('x', `${stranger.badge.key.x}=`, 'padded'),
    ...member('y', undefined, 'missing'),
    ...member('y', 1),
  }),
  KEY_NOT_FOR_SIGNATURES: invalid('chain', { ...member('use', 'enc'), ...member('use', null) }),
  KEY_OPS_WITHOUT_VERIFY: invalid('chain', {
    ...member('key_ops', ['sign'], 'sign'),
    ...member('key_ops', [], 'empty'),
    ...member('key_ops', 'verify', 'a text'),
  }),
  KEY_PRIVATE: invalid('chain', { ...member('d', zeros, 'leaks'), ...member('d', null) }),
  KID_NOT_THUMBPRINT: [
    invalid('chain', {
      'a vouched key of another name': together(
        signedBy(called('another-name', branch.federation), at(LEAF)),
        rename(LEAF, 'another-name'),
        rename(ON_BRANCH, 'another-name'),
      ),
      "a superior's key of another name": together(
        signedBy(called('another-name', office.federation), at(ON_BRANCH)),
        rename(ON_OFFICE, 'another-name'),
      ),
      'the pinned key of another name': together(
        signedBy(renamedRoot, at(TOP)),
        signedBy(renamedRoot, at(ON_OFFICE)),
        rename(TOP, 'another-name'),
      ),
      "another key under the known kid, in the issuer's own set": together(
        signedBy(called(branch.federation.key.kid, stranger.federation), at(LEAF)),
        statement(LEAF, { 'jwks/keys/0': { ...stranger.federation.key, kid: branch.federation.key.kid } }),
      ),
      'a revoked key under another kid': together(
        asking({ revoked: [office.federation.key.kid] }),
        signedBy(called('another-name', office.federation), at(ON_BRANCH)),
        rename(ON_OFFICE, 'another-name'),
      ),
    }),
    invalid('signature', {
      'a badge key of another name': together(
        signedBy(renamedBadgeKey, badgeOf),
        statement(LEAF, { [`${BADGE_KEYS}/keys/0`]: renamedBadgeKey.key }),
      ),
      'another key under the known kid': together(
        signedBy(impostor, badgeOf),
        statement(LEAF, { [`${BADGE_KEYS}/keys/0`]: impostor.key }),
      ),
      'a revoked key under another kid': together(
        asking({ revoked: [branch.badge.key.kid] }),
        signedBy(renamedBadgeKey, badgeOf),
        statement(LEAF, { [`${BADGE_KEYS}/keys/0`]: renamedBadgeKey.key }),
      ),
    }),
    unavailable('status', {
      "the list's key of another name": together(
        signedBy(called('another-name', stranger.badge), statusOf),
        statement(LEAF, { [`${BADGE_KEYS}/keys/1`]: { ...stranger.badge.key, kid: 'another-name' } }),
      ),
    }),
  ],
} satisfies Refusals
