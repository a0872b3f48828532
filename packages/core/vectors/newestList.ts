import { type Vector, type VectorGroups } from './answer.ts'
import { inTurn, older, spoil } from './sequence.ts'
import { ended } from './status.ts'
import {
  ask,
  asking,
  badge,
  branch,
  caseOf,
  DAY,
  type Edit,
  now,
  office,
  shaped,
  short,
  status,
  statusOf,
  together,
  verifierOf,
} from './vector.ts'

// A verifier that has seen a newer list of the same issuer never goes back to an older one.

const ahead = status({ iat: now + 400, exp: now + DAY })
const uri = `${branch.id}/statuses/1`
const superiors = together(short, badge({ 'status/status_list/uri': uri }), status({ sub: uri }))

const seen: Vector[] = [
  inTurn(
    'a badge ended by a newer list stays ended when the older list returns',
    ['verified', older(10)],
    ['inactive BADGE_NOT_IN_EFFECT', ended(137)],
    ['inactive BADGE_NOT_IN_EFFECT', older(10)],
  ),
  inTurn('a verifier that has seen no newer list takes an older one', ['verified', older(10)]),
  {
    name: 'a newer good list answers in place of an older one',
    run: async () => {
      const verifier = verifierOf(caseOf())
      await ask(caseOf(), verifier)
      const verdict = await ask(caseOf(ended(137), older(10)), verifier)
      return verdict.state === 'verified' ? verdict.asOf : verdict.reason
    },
    wanted: now,
  },
  inTurn(
    'an older list of longer life does not replace an expired newer one',
    ['verified', status({ exp: now + 600 })],
    ['unavailable STATUS_EXPIRED', older(10, 2 * DAY), asking({ now: now + 900 })],
  ),
  inTurn(
    'an older list with too long a life is refused, not answered for by the newer one',
    ['verified'],
    ['unavailable STATUS_LIFE_INVALID', older(10, 9 * DAY)],
    ['verified', older(10)],
  ),
  inTurn(
    'a list that is older than one of the future answers for itself',
    ['unavailable STATUS_NOT_YET_VALID', ended(137), ahead],
    ['verified', older(10)],
    ['verified', older(5), asking({ now: now + 100 })],
  ),
  inTurn(
    'a bundle without a list is unavailable even if the verifier has seen one',
    ['verified'],
    ['unavailable STATUS_MISSING', shaped(({ status: _, ...rest }) => rest)],
  ),
  inTurn(
    "a superior's newer good list of the same uri does not answer for its subordinate",
    ['inactive BADGE_NOT_IN_EFFECT', ended(137), older(10)],
    ['verified', superiors],
    ['inactive BADGE_NOT_IN_EFFECT', older(20)],
  ),
]

const unseen: [string, Edit, string][] = [
  ['forged', together(ended(137), spoil(statusOf)), 'unavailable SIGNATURE_INVALID'],
  ['future', together(ended(137), status({ iat: now + 301 })), 'unavailable STATUS_NOT_YET_VALID'],
  ['newer but too long-lived', status({ iat: now + 1, exp: now + 9 * DAY }), 'unavailable STATUS_LIFE_INVALID'],
  ['newer but never living', status({ iat: now + 1, exp: now + 1 }), 'unavailable STATUS_LIFE_INVALID'],
  ['newer but malformed', status({ iat: now + 1, ttl: 0 }), 'unavailable STATUS_TTL_INVALID'],
  ["another issuer's", together(ended(137), status({ iss: office.id })), 'unavailable STATUS_ISSUER_MISMATCH'],
  [
    "another list's",
    together(ended(137), status({ sub: `${branch.id}/statuses/2` })),
    'unavailable STATUS_SUBJECT_MISMATCH',
  ],
]

export const newestList: VectorGroups = {
  'the newest list seen': [
    ...seen,
    ...unseen.map(([name, edit, answer]) =>
      inTurn(`a ${name} list does not count as seen`, [answer, edit], ['verified', older(10)]),
    ),
  ],
}
