import { ended } from './status.ts'
import {
  asking,
  at,
  badge,
  DAY,
  type Inputs,
  now,
  ON_BRANCH,
  type Refusals,
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
  STATUS_EXPIRED: unavailable('status', {
    'ended and list expired': together(ended(9), status({ iat: now - 2 * DAY, exp: now - DAY })),
  }),
  SIGNATURE_INVALID: invalid('signature', { 'forged and expired': together(forged, expired) }),
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
  CRIT_UNSUPPORTED: invalid('chain', {
    'crit and root not pinned': together(statement(ON_BRANCH, { crit: [] }), notPinned),
  }),
} satisfies Refusals
