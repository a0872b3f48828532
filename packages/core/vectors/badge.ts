import { base64url } from '@liangpai/world'
import {
  asking,
  badge as claims,
  badgeEach,
  badgeOf,
  branch,
  DAY,
  each,
  type Edit,
  invalid,
  LEAF,
  NOT_TIMES,
  now,
  office,
  type Refusals,
  shaped,
  signedBy,
  statement,
  stranger,
  together,
  unavailable,
} from './vector.ts'

const { missing: _, ...NOT_TIMES_WHERE_GIVEN } = NOT_TIMES
const NOT_OBJECTS = { null: null, array: [], text: 'x' }
const behind = (change: (badge: string) => string): Edit =>
  shaped((bundle) => ({ ...bundle, badge: change(bundle['badge'] as string) }))
const disclosure = base64url(JSON.stringify(['c2FsdA', 'name', '沈书遥']))
const serialized = (badge: string) => {
  const [head, payload, signature] = badge.slice(0, -1).split('.')
  return JSON.stringify({ protected: head, payload, signature })
}
const STRANGE_KIDS = {
  'of another key in the set': branch.federation.key.kid,
  path: '../../keys/1',
  SQL: "' OR 1=1 --",
  __proto: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
}
const life = (iat: number, exp: number): Edit => claims({ iat, exp })
const uri = 'status/status_list/uri'
const index = 'status/status_list/idx'

/** Entity ids that are none, by why. */
export const NOT_ENTITY_IDS = {
  http: 'http://badge.example',
  'trailing slash': 'https://badge.example/',
  'upper-case host': 'https://Badge.example',
  'one label': 'https://badge',
  IP: 'https://192.0.2.1',
  'IP, version 6': 'https://[2001:db8::1]',
  userinfo: 'https://a@badge.example',
  query: 'https://badge.example/a?b',
  fragment: 'https://badge.example/a#b',
  'default port': 'https://badge.example:443',
  'port beyond 65,535': 'https://badge.example:65536',
  '..': 'https://badge.example/a/../b',
  '.': 'https://badge.example/./b',
  '%41': 'https://badge.example/%41',
  'two slashes': 'https://badge.example//a',
  '256 characters': `https://badge.example/${'a'.repeat(234)}`,
  'a label of 64': `https://${'a'.repeat(64)}.example`,
  'a label that ends in a hyphen': 'https://badge-.example',
  'a line behind': 'https://badge.example\n',
  'not a string': 1,
  missing: undefined,
  'localhost without allowLocalhost': 'http://localhost:8787',
}
export const NOT_LOCAL = {
  'localhost.evil.example': 'http://localhost.evil.example',
  xlocalhost: 'http://xlocalhost',
  '127.0.0.1': 'http://127.0.0.1',
}
const locally = (edit: Edit) => together(asking({ allowLocalhost: true }), edit)
export const withLocalhost = (path: string, values: object, edit: (value: unknown) => Edit) =>
  each(`${path}, with allowLocalhost`, { ...values }, (value) => locally(edit(value)))

export const badge = {
  BADGE_EXPIRED: {
    state: 'expired',
    step: 'times',
    inputs: { expired: life(now - 10 * DAY, now - DAY), 'exp == now - 300': claims({ exp: now - 300 }) },
  },
  BADGE_EXP_INVALID: invalid('claims', badgeEach('exp', NOT_TIMES)),
  BADGE_IAT_INVALID: invalid('claims', badgeEach('iat', NOT_TIMES)),
  BADGE_NBF_INVALID: invalid('claims', badgeEach('nbf', NOT_TIMES_WHERE_GIVEN)),
  BADGE_LIFE_INVALID: invalid('times', {
    'exp == iat': life(now, now),
    'exp before iat': life(now, now - 1),
    'life of 400 days and a second': life(now, now + 400 * DAY + 1),
  }),
  BADGE_NOT_YET_VALID: {
    state: 'notYetValid',
    step: 'times',
    inputs: {
      'iat future': life(now + DAY, now + 9 * DAY),
      'nbf future': claims({ nbf: now + DAY }),
      'iat 301 ahead': claims({ iat: now + 301 }),
      'nbf 301 ahead': claims({ nbf: now + 301 }),
    },
  },
  BADGE_NO_CHECK: invalid(
    'claims',
    badgeEach('badge_no', { 'wrong check character': '7K3M9QXW2BHM', 'one character changed': '7K3M9QXW2BJK' }),
  ),
  BADGE_NO_INVALID: invalid(
    'claims',
    badgeEach('badge_no', {
      missing: undefined,
      number: 731_992_201_234,
      'lower case': '7k3m9qxw2bhk',
      '11 characters': '7K3M9QXW2BH',
      '13 characters': '7K3M9QXW2BHKK',
      'with hyphens': '7K3M-9QXW-2BHK',
      'with I': '7K3M9QXW2BIK',
      'with L': '7K3M9QXW2BLK',
      'with O': '7K3M9QXW2BOK',
      'with U': '7K3M9QXW2BUK',
      'full-width digit': '７K3M9QXW2BHK',
      'newline behind': '7K3M9QXW2BHK\n',
      array: ['7K3M9QXW2BHK'],
    }),
  ),
  CHAIN_WRONG_SUBJECT: invalid(
    'chain',
    badgeEach('iss', { 'another of the chain': office.id, 'a stranger': stranger.id }),
  ),
  CNF_NOT_ALLOWED: invalid('badge', {
    'at the top': claims({ cnf: { jwk: {} } }),
    null: claims({ cnf: null }),
    'inside facts': claims({ 'facts/cnf': {} }),
  }),
  DISCLOSURE_NOT_ALLOWED: invalid('badge', {
    'a disclosure': behind((it) => `${it}${disclosure}~`),
    'one that the payload names': together(
      claims({ _sd: ['x'], _sd_alg: 'sha-256' }),
      behind((it) => `${it}${disclosure}~`),
    ),
    'a second tilde': behind((it) => `${it}~`),
    'a key binding token': behind((it) => it + it.slice(0, -1)),
    'white space after the tilde': behind((it) => `${it}\n`),
  }),
  ENTITY_ID_INVALID: invalid('badge', {
    ...badgeEach('iss', NOT_ENTITY_IDS),
    ...withLocalhost('iss', NOT_LOCAL, (iss) => claims({ iss })),
  }),
  FACTS_INVALID: invalid('claims', badgeEach('facts', NOT_OBJECTS)),
  MEMBERSHIP_UNKNOWN: invalid(
    'claims',
    badgeEach('membership', {
      missing: undefined,
      applicant: 'applicant',
      candidate: 'candidate',
      Full: 'Full',
      empty: '',
      null: null,
      array: ['full'],
    }),
  ),
  NOT_AN_SD_JWT: invalid('badge', {
    'no tilde': behind((it) => it.slice(0, -1)),
    empty: behind(() => ''),
    'a tilde alone': behind(() => '~'),
    'JWS JSON serialization': behind(serialized),
  }),
  SD_NOT_ALLOWED: invalid('badge', {
    ...badgeEach('_sd', { 'at the top': [], null: null }),
    ...badgeEach('_sd_alg', { 'at the top': 'sha-256' }),
    ...badgeEach('...', { 'at the top': 'x' }),
    ...each('in shop', { _sd: '_sd', _sd_alg: '_sd_alg', '...': '...' }, (name) =>
      claims({ [`shop/${String(name)}`]: [] }),
    ),
    'deep in a claim nobody reads': claims({ note: [{ a: [{ '...': 'x' }] }] }),
  }),
  STATUS_INDEX_INVALID: invalid(
    'claims',
    badgeEach(index, { missing: undefined, '-1': -1, '1.5': 1.5, string: '137', null: null, '2^53': 2 ** 53 }),
  ),
  STATUS_REFERENCE_MISSING: invalid('claims', badgeEach('status', { missing: undefined })),
  STATUS_REFERENCE_INVALID: invalid('claims', {
    ...badgeEach('status', { ...NOT_OBJECTS, empty: {} }),
    ...badgeEach('status/status_list', NOT_OBJECTS),
    ...badgeEach(uri, { missing: undefined }),
  }),
  STATUS_URI_NOT_ALLOWED: invalid(
    'claims',
    badgeEach(uri, {
      'on a stranger host': 'https://strange.example/statuses/1',
      'host-prefix trick': `${branch.id.replace('.example', '.example.evil.example')}/statuses/1`,
      'path-prefix trick': `${branch.id}x/statuses/1`,
      http: `${branch.id.replace('https', 'http')}/statuses/1`,
      'of the superior': `${office.id}/statuses/1`,
      'that climbs with ..': `${branch.id}/../../statuses/1`,
      query: `${branch.id}/statuses?id=1`,
      escape: `${branch.id}/%73tatuses/1`,
      'a slash behind': `${branch.id}/statuses/1/`,
      'the issuer alone': branch.id,
      '513 characters': `${branch.id}/${'a'.repeat(512 - branch.id.length)}`,
      number: 1,
      null: null,
    }),
  ),
  VCT_UNKNOWN: invalid(
    'badge',
    badgeEach('vct', {
      unknown: 'urn:liangpai:member-badge:2',
      'other case': 'urn:Liangpai:member-badge:1',
      missing: undefined,
      array: ['urn:liangpai:member-badge:1'],
    }),
  ),
  BADGE_KEY_UNKNOWN: unavailable('signature', {
    'signed by a stranger': signedBy(stranger.badge, badgeOf),
    'signed by the superior': signedBy(office.badge, badgeOf),
    "signed with the issuer's federation key": signedBy(branch.federation, badgeOf),
    'badge key rotated out': statement(LEAF, { 'metadata/liangpai_issuer/jwks/keys/0': stranger.badge.key }),
    "badge key in the caller's revoked list": asking({ revoked: [branch.badge.key.kid] }),
    ...each('kid', STRANGE_KIDS, (kid) => (it) => void (it.badge.header['kid'] = kid)),
  }),
} satisfies Refusals
