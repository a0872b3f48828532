import type { Organization, Station } from '@liangpai/core'
import { DAY } from '@liangpai/world'
import { thumbprintOf } from '../signingKey.ts'
import type { Signed } from '../token.ts'
import type { Trust } from '../trust.ts'
import { isEntityId } from './address.ts'
import { claimsOf, isCount, isMembers, member, type Members } from './json.ts'
import { pointsOf } from './keys.ts'
import { organizationIn, stationIn } from './organization.ts'
import { readOnce } from './readOnce.ts'

const VCT = 'urn:liangpai:member-badge:1'
const KINDS = ['committee', 'generalBranch', 'branch', 'group']

/** What a chain of genuine statements says (PROFILE 5). */
export type ReferenceChain = {
  /** From the root to the issuer. */
  organizations: Organization[]
  issuer: Organization
  station?: Station
  /** Points by `kid`. */
  badgeKeys: ReadonlyMap<string, string>
  times: { iat: number; exp: number; longest: number }[]
}

type Statement = {
  kid: string
  by: string
  claims: Members
  iss: string
  sub: string
  iat: number
  exp: number
  /** Points by `kid`. */
  keys: ReadonlyMap<string, string>
}

/** `statements` in order; the issuer's own, those about it and its superiors, the root's own. */
type Statements = { all: Statement[]; leaf: Statement; first: Statement; above: Statement[]; root: Statement }

const pointOf = ({ by }: Signed) => `${by.key.x}.${by.key.y}`

/** Whether the key that signed is in a set under its own thumbprint and is not revoked. */
export function vouched(keys: ReadonlyMap<string, string>, kid: string, point: string, { revoked }: Trust): boolean {
  const [x = '', y = ''] = point.split('.')
  return keys.get(kid) === point && thumbprintOf({ x, y }) === kid && !revoked.includes(kid)
}

const readStatement = readOnce((signed, local): Statement | undefined => {
  const token = claimsOf(signed, 'entity-statement+jwt')
  if (!token) return undefined
  const { kid, claims } = token
  const [iss, sub, iat, exp] = ['iss', 'sub', 'iat', 'exp'].map((name) => member(claims, name))
  const keys = pointsOf(member(claims, 'jwks'))
  if (!isEntityId(iss, local) || !isEntityId(sub, local) || !isCount(iat) || !isCount(exp) || !keys) return undefined
  return isMembers(member(claims, 'metadata'))
    ? { kid, by: pointOf(signed), claims, iss, sub, iat, exp, keys }
    : undefined
})

/** Reads a chain for an issuer, or for whichever it is about; `undefined` if it proves nothing. */
export function readChain(
  tokens: readonly Signed[],
  issuer: string | undefined,
  trust: Trust,
): ReferenceChain | undefined {
  const statements = statementsIn(tokens, trust)
  if (!statements) return undefined
  const { all, leaf, first, above, root } = statements
  if (!linked(statements) || leaf.sub !== (issuer ?? leaf.sub) || !allowed(statements)) return undefined
  if (!signedByVouchedKeys(statements, trust)) return undefined
  const badgeKeys = pointsOf(member(leaf.claims, 'metadata', 'liangpai_issuer', 'jwks'))
  const organizations = [...above, root].map(({ sub, claims }) => organizationIn(sub, claims)).reverse()
  if (!badgeKeys || !organizations.every((one) => one !== undefined) || !ordered(organizations)) return undefined
  const federation = new Set([...leaf.keys.values(), ...first.keys.values()])
  if ([...badgeKeys.values()].some((point) => federation.has(point))) return undefined
  const own = organizations.at(-1)
  if (!own || !mayIssue(leaf) || !mayIssue(first)) return undefined
  const station = stationIn([...above, root].map(({ claims }) => claims))
  return { organizations, issuer: own, ...(station && { station }), badgeKeys, times: timesOf(all) }
}

function statementsIn(tokens: readonly Signed[], trust: Trust): Statements | undefined {
  if (tokens.length < 3 || tokens.length > 8) return undefined
  const all = tokens.map((token) => readStatement(token, trust.allowLocalhost))
  if (!all.every((one) => one !== undefined)) return undefined
  const [leaf, first, root] = [all[0], all[1], all.at(-1)]
  return leaf && first && root && { all, leaf, first, above: all.slice(1, -1), root }
}

/** The key of each statement is one of those that the next names, and the root's is an anchor. */
function signedByVouchedKeys({ all, leaf, root }: Statements, trust: Trust): boolean {
  return (
    vouched(root.keys, root.kid, root.by, trust) &&
    trust.anchors.includes(root.kid) &&
    vouched(leaf.keys, leaf.kid, leaf.by, trust) &&
    all.every((one, at) => {
      const superior = all[at + 1]
      return !superior || vouched(superior.keys, one.kid, one.by, trust)
    })
  )
}

const timesOf = (all: Statement[]) =>
  all.map(({ iat, exp }, at) => ({ iat, exp, longest: (at === 0 ? 8 : at === all.length - 1 ? 400 : 100) * DAY }))

/** PROFILE 5.1. */
function linked({ leaf, above, root }: Statements): boolean {
  const subjects = [...above, root].map(({ sub }) => sub)
  const superiors = [...above, root].map(({ iss }) => iss)
  const hints = member(leaf.claims, 'authority_hints')
  return (
    leaf.iss === leaf.sub &&
    root.iss === root.sub &&
    above.every((one) => one.iss !== one.sub) &&
    subjects.every((sub, at) => sub === (at === 0 ? leaf.sub : superiors[at - 1])) &&
    new Set(subjects).size === subjects.length &&
    Array.isArray(hints) &&
    hints.includes(superiors[0])
  )
}

/** PROFILE 5.3 and 5.4. */
function allowed({ all, leaf, above, root }: Statements): boolean {
  const lacks = (one: Statement, ...names: string[]) => names.every((name) => !Object.hasOwn(one.claims, name))
  return (
    all.every((one) => lacks(one, 'crit', 'metadata_policy', 'metadata_policy_crit') && !refersToKeys(one)) &&
    lacks(leaf, 'constraints', 'source_endpoint') &&
    lacks(root, 'constraints', 'source_endpoint', 'authority_hints') &&
    above.every((one, at) => lacks(one, 'authority_hints', 'trust_marks') && isWithinPathLength(one, at))
  )
}

const refersToKeys = ({ claims }: Statement) =>
  ['jwks_uri', 'signed_jwks_uri'].some((name) => member(claims, 'metadata', 'liangpai_issuer', name) !== undefined)

function isWithinPathLength({ claims }: Statement, length: number): boolean {
  const constraints = member(claims, 'constraints')
  const longest = member(constraints, 'max_path_length')
  return isMembers(constraints) && Object.keys(constraints).length === 1 && isCount(longest) && length <= longest
}

function mayIssue({ claims }: Statement): boolean {
  const types = member(claims, 'metadata', 'liangpai_issuer', 'vct_values_supported')
  return Array.isArray(types) && types.includes(VCT)
}

const ordered = (fromRoot: Organization[]) =>
  fromRoot.every(({ kind }, at) => {
    const above = fromRoot[at - 1]?.kind
    if (above === undefined) return true
    return kind === above ? kind === 'committee' : KINDS.indexOf(kind) > KINDS.indexOf(above)
  })
