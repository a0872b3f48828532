import { NOT_ENTITY_IDS, NOT_LOCAL, withLocalhost } from './badge.ts'
import {
  asking,
  at,
  branch,
  type Case,
  DAY,
  each,
  type Edit,
  EVERY,
  type Inputs,
  invalid,
  LEAF,
  long,
  NOT_TIMES,
  now,
  office,
  ON_BRANCH,
  ON_OFFICE,
  type Refusals,
  root,
  shaped,
  short,
  signedBy,
  statement,
  statementEach,
  statementOf,
  stranger,
  together,
  TOP,
  unavailable,
  world,
} from './vector.ts'

const PLACES = { 'issuer’s': LEAF, 'about the issuer': ON_BRANCH, 'about the superior': ON_OFFICE, 'root’s': TOP }

const order =
  (...places: number[]): Edit =>
  (it) =>
    void (it.chain = places.map((place) => statementOf(it, place)))
const inEvery = (name: string, members: object, places: readonly number[] = EVERY): Inputs =>
  Object.fromEntries(places.map((place): [string, Edit] => [`${place}: ${name}`, statement(place, { ...members })]))
const eachIn = (places: readonly number[], path: string, values: object): Inputs =>
  Object.assign({}, ...places.map((place) => statementEach(place, path, { ...values }))) as Inputs

const ISSUER = 'metadata/liangpai_issuer'
const VCTS = `${ISSUER}/vct_values_supported`
const CONFIGURATIONS = [LEAF, TOP]
const SUBORDINATE = [ON_BRANCH, ON_OFFICE]
const LONGEST: [number, number][] = [
  [LEAF, 8],
  [ON_BRANCH, 100],
  [ON_OFFICE, 100],
  [TOP, 400],
]

const tooLong: Inputs = Object.fromEntries(
  LONGEST.map(([place, days]): [string, Edit] => [
    `${place}: a second over ${days} days`,
    statement(place, { iat: now, exp: now + days * DAY + 1 }),
  ]),
)

const revoked = (...kids: string[]) => asking({ revoked: kids })

/** A root that issues itself: its configuration at both ends. */
const selfIssued: Edit = (it) => {
  it.chain = [at(TOP), at(TOP), at(TOP)].map((take) => take(it))
  it.badge.payload['iss'] = root.id
}

/** Two organisations that vouch for each other in a ring. */
const ring = (it: Case): void => {
  const [leaf, onBranch, , top] = it.chain.map((one) => ({ ...one, payload: structuredClone(one.payload) }))
  if (!leaf || !onBranch || !top) throw new RangeError('a chain of four')
  const back = { ...onBranch, payload: { ...onBranch.payload, iss: branch.id, sub: office.id } }
  const up = { ...onBranch, payload: { ...onBranch.payload, iss: root.id } }
  it.chain = [leaf, onBranch, back, up, top]
}

export const chain = {
  AUTHORITY_HINTS_INVALID: invalid(
    'chain',
    statementEach(LEAF, 'authority_hints', { missing: undefined, 'a text': office.id, null: null }),
  ),
  AUTHORITY_HINT_MISSING: invalid(
    'chain',
    statementEach(LEAF, 'authority_hints', {
      empty: [],
      'the root alone': [root.id],
      'a superior’s longer': [`${office.id}/`],
    }),
  ),
  BADGE_KEY_IS_FEDERATION_KEY: invalid('chain', {
    "used, in the superior's statement": statement(ON_BRANCH, { 'jwks/keys/1': branch.badge.key }),
    "used, in the issuer's configuration": statement(LEAF, { 'jwks/keys/1': branch.badge.key }),
    'not used': statement(LEAF, { [`${ISSUER}/jwks/keys/1`]: branch.federation.key }),
    'the same point under another kid': statement(LEAF, {
      [`${ISSUER}/jwks/keys/1`]: { ...branch.federation.key, kid: 'another-name' },
    }),
  }),
  CHAIN_LEAF_NOT_SELF_SIGNED: invalid('chain', {
    'no configuration of the issuer': order(ON_BRANCH, ON_OFFICE, TOP),
    'the first two swapped': order(ON_BRANCH, LEAF, ON_OFFICE, TOP),
  }),
  CHAIN_ROOT_NOT_SELF_SIGNED: invalid('chain', {
    'none of the root': order(LEAF, ON_BRANCH, ON_OFFICE),
    'the last two swapped': order(LEAF, ON_BRANCH, TOP, ON_OFFICE),
  }),
  CHAIN_LENGTH: invalid('chain', {
    'one statement, root pinned': order(TOP),
    'one statement, root not pinned': order(LEAF),
    'one statement, root pinned and issuer': (it) => {
      order(TOP)(it)
      it.badge.payload['iss'] = root.id
    },
    two: order(LEAF, TOP),
    nine: (it) => {
      long(it)
      it.chain.splice(1, 0, at(1)(it))
    },
    'an array of 10^9 holes': shaped((bundle) => {
      const holes: unknown[] = []
      holes.length = 1e9
      return { ...bundle, chain: holes }
    }),
  }),
  CHAIN_LINK_BROKEN: invalid('chain', {
    swapped: order(LEAF, ON_OFFICE, ON_BRANCH, TOP),
    reversed: order(TOP, ON_OFFICE, ON_BRANCH, LEAF),
    'the lower link missing': order(LEAF, ON_OFFICE, TOP),
    'the upper link missing': order(LEAF, ON_BRANCH, TOP),
    'a statement twice': order(LEAF, ON_BRANCH, ON_BRANCH, ON_OFFICE, TOP),
    'sub of another': statement(ON_BRANCH, { sub: stranger.id }),
    'iss of another': statement(ON_OFFICE, { iss: stranger.id }),
  }),
  CHAIN_LOOP: invalid('chain', {
    loop: ring,
    'issuer is its own root': (it) => {
      const back = { ...at(ON_BRANCH)(it), payload: { ...at(ON_BRANCH)(it).payload, iss: branch.id, sub: office.id } }
      it.chain = [at(LEAF)(it), at(ON_BRANCH)(it), back, at(LEAF)(it)]
    },
  }),
  CHAIN_MISSING: {
    state: 'unknownIssuer',
    step: 'chain',
    inputs: { 'no chain': shaped(({ chain: _, ...rest }) => rest), 'empty chain': order() },
  },
  CHAIN_SUBORDINATE_SELF_SIGNED: invalid('chain', {
    'a configuration in the middle': order(LEAF, ON_BRANCH, TOP, TOP),
    'the root issues itself': selfIssued,
  }),
  CHAIN_WRONG_SUBJECT: invalid('chain', {
    'a chain of the superior, a badge of the branch': (it) => {
      const { badge } = it
      short(it)
      it.badge = badge
    },
  }),
  CLAIM_NOT_ALLOWED_HERE: invalid('chain', {
    ...inEvery('authority_hints', { authority_hints: [root.id] }, [ON_BRANCH, ON_OFFICE, TOP]),
    ...inEvery('authority_hints null', { authority_hints: null }, [ON_BRANCH, TOP]),
    ...inEvery('trust_marks', { trust_marks: [] }, SUBORDINATE),
    ...inEvery('constraints', { constraints: { max_path_length: 1 } }, CONFIGURATIONS),
    ...inEvery('source_endpoint', { source_endpoint: `${office.id}/fetch` }, CONFIGURATIONS),
  }),
  CONSTRAINTS_MISSING: invalid('chain', inEvery('none', { constraints: undefined }, SUBORDINATE)),
  CONSTRAINTS_INVALID: invalid('chain', {
    ...eachIn(SUBORDINATE, 'constraints/max_path_length', {
      negative: -1,
      fraction: 0.5,
      string: '1',
      null: null,
      missing: undefined,
    }),
    ...eachIn(SUBORDINATE, 'constraints', { null: null, 'empty object': {}, array: [1], number: 1 }),
    ...inEvery('allowed_entity_types beside it', { 'constraints/allowed_entity_types': [] }, SUBORDINATE),
    ...inEvery('naming_constraints beside it', { 'constraints/naming_constraints': {} }, SUBORDINATE),
  }),
  CONSTRAINT_PATH_LENGTH: invalid('chain', {
    'top allows none, chain has one': statement(ON_OFFICE, { 'constraints/max_path_length': 0 }),
    'top allows 1 intermediate, chain has 2': together(long, (it) => {
      it.chain.splice(1, 3)
      const issuer = statementOf(it, 1).payload['sub']
      Object.assign(statementOf(it, 0).payload, {
        iss: issuer,
        sub: issuer,
        authority_hints: [statementOf(it, 1).payload['iss']],
      })
      it.badge.payload['iss'] = issuer
      statement(-2, { 'constraints/max_path_length': 1 })(it)
    }),
    'middle allows 0, chain has 1': together(long, statement(2, { 'constraints/max_path_length': 0 })),
    'chain of eight, top allows 4': together(long, statement(-2, { 'constraints/max_path_length': 4 })),
  }),
  CRIT_UNSUPPORTED: invalid('chain', {
    ...inEvery('unknown claim', { crit: ['colour'] }),
    ...inEvery('empty', { crit: [] }),
    ...inEvery('a claim of the standard', { crit: ['constraints'] }),
    ...inEvery('null', { crit: null }),
  }),
  ENTITY_ID_INVALID: invalid('chain', {
    ...eachIn([LEAF, ON_BRANCH], 'iss', NOT_ENTITY_IDS),
    ...eachIn([ON_OFFICE, TOP], 'sub', NOT_ENTITY_IDS),
    ...withLocalhost('iss', NOT_LOCAL, (iss) => statement(ON_OFFICE, { iss })),
  }),
  JWKS_BY_REFERENCE: invalid('chain', {
    ...inEvery('jwks_uri', { [`${ISSUER}/jwks_uri`]: `${office.id}/jwks` }),
    ...inEvery('signed_jwks_uri', { [`${ISSUER}/signed_jwks_uri`]: `${office.id}/jwks` }),
  }),
  METADATA_POLICY_UNSUPPORTED: invalid('chain', {
    ...inEvery('metadata_policy', { metadata_policy: {} }),
    ...inEvery('metadata_policy_crit', { metadata_policy_crit: [] }),
  }),
  NOT_A_BADGE_ISSUER: invalid('chain', {
    'superiors say nothing of badges': together(
      ...SUBORDINATE.map((place) => statement(place, { [ISSUER]: undefined })),
    ),
    'issuer says nothing': statement(LEAF, { metadata: {} }),
    'given one level higher only': statement(ON_BRANCH, { [ISSUER]: undefined }),
    ...eachIn([LEAF, ON_BRANCH], ISSUER, { null: null, 'a text': 'x', array: [] }),
  }),
  STATEMENT_EXP_INVALID: invalid('chain', eachIn(EVERY, 'exp', NOT_TIMES)),
  STATEMENT_IAT_INVALID: invalid('chain', eachIn(EVERY, 'iat', NOT_TIMES)),
  STATEMENT_LIFE_INVALID: invalid('chain', {
    ...tooLong,
    ...inEvery('0', { iat: now, exp: now }),
    ...inEvery('negative', { iat: now, exp: now - 1 }),
  }),
  STATEMENT_EXPIRED: unavailable('chain', {
    ...inEvery('expired', { iat: now - 3 * DAY, exp: now - DAY }),
    ...inEvery('exp == now - 300', { exp: now - 300 }),
  }),
  STATEMENT_NOT_YET_VALID: unavailable('chain', inEvery('iat 301 ahead', { iat: now + 301, exp: now + 2 * DAY })),
  STATEMENT_KEY_UNKNOWN: unavailable('chain', {
    'intermediate key swapped': statement(ON_OFFICE, { 'jwks/keys/0': stranger.federation.key }),
    "issuer's key not the one vouched": statement(ON_BRANCH, { 'jwks/keys/0': stranger.federation.key }),
    'vouched but not its own': statement(LEAF, { 'jwks/keys/0': stranger.federation.key }),
    'top statement signed by a key the root does not list': signedBy(stranger.federation, at(ON_OFFICE)),
    "signed with the issuer's badge key": signedBy(branch.badge, at(LEAF)),
    ...each(
      'federation key revoked',
      { issuer: branch.federation.key.kid, superior: office.federation.key.kid },
      (kid) => revoked(String(kid)),
    ),
  }),
  TRUST_ANCHOR_UNKNOWN: {
    state: 'unknownIssuer',
    step: 'chain',
    inputs: {
      'unknown root': asking({ anchors: [stranger.federation.key.kid] }),
      'key withdrawn from pins': asking({ anchors: [branch.federation.key.kid, office.federation.key.kid] }),
      'anchor is an id, not a thumbprint': asking({ anchors: [root.id] }),
      'pinned key revoked': revoked(root.federation.key.kid),
      'pinned key not listed': statement(TOP, { 'jwks/keys/0': stranger.federation.key }),
      'root signed by another key of its set': together(
        statement(TOP, { 'jwks/keys/1': stranger.federation.key }),
        signedBy(stranger.federation, at(TOP)),
      ),
      "a stranger's key under the pinned kid": (it) => {
        const kid = world.anchors[0] ?? ''
        statement(TOP, { 'jwks/keys/0': { ...stranger.federation.key, kid } })(it)
        at(TOP)(it).signer = stranger.federation
      },
    },
  },
  SIGNATURE_INVALID: invalid(
    'chain',
    each('signed by a stranger under the kid of its key', PLACES, (place) => (it) => {
      at(Number(place))(it).signer = stranger.federation
    }),
  ),
  VCT_LIST_INVALID: invalid(
    'chain',
    eachIn([LEAF, ON_BRANCH], VCTS, { missing: undefined, 'a text': 'urn:liangpai:member-badge:1', empty: [] }),
  ),
  VCT_NOT_PERMITTED: invalid(
    'chain',
    eachIn([LEAF, ON_BRANCH], VCTS, {
      'another type': ['urn:liangpai:member-badge:2'],
      'other case': ['urn:Liangpai:member-badge:1'],
      'in a list': [['urn:liangpai:member-badge:1']],
    }),
  ),
} satisfies Refusals
