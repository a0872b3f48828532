import { ended } from './status.ts'
import {
  asking,
  at,
  badge,
  DAY,
  type Inputs,
  now,
  ON_BRANCH,
  ON_OFFICE,
  type Refusals,
  signedBy,
  statement,
  status,
  stranger,
  together,
  TOP,
  unavailable,
  invalid,
} from './vector.ts'

const expired = badge({ iat: now - 3 * DAY, exp: now - DAY })
const copied = asking({ page: 'https://evil.example/' })
const notPinned = asking({ anchors: [stranger.federation.key.kid] })
const statementExpired = statement(ON_BRANCH, { iat: now - 3 * DAY, exp: now - DAY })
const forged: Inputs[string] = (it) => void (it.badge.signer = { ...stranger.badge, key: it.badge.signer.key })

const statementForged: Inputs[string] = (it) => void (at(ON_BRANCH)(it).signer = stranger.federation)
const kindUnknown = statement(ON_BRANCH, { 'metadata/liangpai_organization/kind': 'x' })
const noRight = statement(ON_BRANCH, { 'metadata/liangpai_issuer': undefined })
const broken = statement(ON_OFFICE, { iss: stranger.id })
const crit = statement(ON_BRANCH, { crit: [] })
const unconstrained = statement(ON_BRANCH, { constraints: undefined })

/** Two faults at once: the first in the order of PROFILE 7 decides. */
export const faults = {
  BADGE_NOT_IN_EFFECT: {
    state: 'inactive',
    step: 'status',
    inputs: { 'copied page and ended': together(ended(9), copied) },
  },
  BADGE_EXPIRED: {
    state: 'expired',
    step: 'times',
    inputs: {
      'copied and expired': together(expired, copied),
      'ended and expired': together(ended(9), expired),
    },
  },
  STATUS_LIFE_INVALID: unavailable('status', {
    'a list of too long a life and of the future': status({ iat: now + 400, exp: now + 9 * DAY }),
  }),
  STATUS_EXPIRED: unavailable('status', {
    'ended and list expired': together(ended(9), status({ iat: now - 2 * DAY, exp: now - DAY })),
  }),
  SIGNATURE_INVALID: [
    invalid('signature', { 'forged and expired': together(forged, expired) }),
    invalid('chain', {
      'statement forged and kind unknown': together(statementForged, kindUnknown),
      'statement forged and no right to issue': together(statementForged, noRight),
      'statement forged and one above signed by an unknown key': together(
        statementForged,
        signedBy(stranger.federation, at(ON_OFFICE)),
      ),
    }),
  ],
  TRUST_ANCHOR_UNKNOWN: {
    state: 'unknownIssuer',
    step: 'chain',
    inputs: {
      'root not pinned and forged': together(notPinned, forged),
      'root not pinned and statement expired': together(notPinned, statementExpired),
      'root not pinned and kind unknown': together(
        notPinned,
        statement(TOP, { 'metadata/liangpai_organization/kind': 'x' }),
      ),
      'root not pinned and its signature another’s': together(notPinned, (it) => {
        at(TOP)(it).signer = stranger.federation
      }),
      'root not pinned and no status': together(notPinned, asking({ shape: ({ status: _, ...rest }) => rest })),
    },
  },
  STATEMENT_EXPIRED: unavailable('chain', {
    'statement expired and badge expired': together(statementExpired, expired),
  }),
  KEY_INVALID: invalid('chain', {
    'root’s key malformed and a link broken': together(statement(TOP, { 'jwks/keys/0/y': 1 }), broken),
    'a key malformed and crit': together(statement(ON_OFFICE, { 'jwks/keys/0/y': 1 }), crit),
  }),
  CHAIN_LINK_BROKEN: invalid('chain', { 'a link broken and crit': together(broken, crit) }),
  CRIT_UNSUPPORTED: invalid('chain', {
    'crit and root not pinned': together(crit, notPinned),
    'crit and no constraints': together(statement(TOP, { crit: [] }), unconstrained),
  }),
  CONSTRAINTS_MISSING: invalid('chain', {
    'no constraints and root not pinned': together(unconstrained, notPinned),
    'no constraints and signed by an unknown key': together(
      unconstrained,
      signedBy(stranger.federation, at(ON_BRANCH)),
    ),
  }),
  STATEMENT_KEY_UNKNOWN: unavailable('chain', {
    'statement’s key absent and kind unknown': together(signedBy(stranger.federation, at(ON_BRANCH)), kindUnknown),
  }),
  KIND_UNKNOWN: invalid('chain', { 'kind unknown and no right to issue': together(kindUnknown, noRight) }),
  NOT_A_BADGE_ISSUER: invalid('chain', {
    'no right to issue and statement expired': together(noRight, statementExpired),
    'no right to issue and badge forged': together(noRight, forged),
  }),
  STATEMENT_LIFE_INVALID: invalid('chain', {
    'a statement of too long a life and another expired': together(
      statement(TOP, { iat: now, exp: now + 401 * DAY }),
      statementExpired,
    ),
    'a statement of too long a life and the badge forged': together(
      statement(TOP, { iat: now, exp: now + 401 * DAY }),
      forged,
    ),
  }),
} satisfies Refusals
