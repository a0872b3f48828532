import { must } from '../fault.ts'
import { areDistinct } from '../lib/areDistinct.ts'
import { checkLife, checkNow } from '../lifetime.ts'
import { MEMBER_BADGE, statementTypeAt } from '../tokenTypes.ts'
import { type Json, membersOf, writeJson } from '../token/json.ts'
import { checkSignature } from '../token/jws.ts'
import { type Key, readKeys, samePoint, useKey } from '../token/key.ts'
import type { Organization, Station } from '../verdict.ts'
import { findKey, pinnedKey } from './anchor.ts'
import type { Trust } from './trust.ts'
import { checkKinds, describe } from './organization.ts'
import { checkConstraints, readStatement, refuseMembers, type Statement } from './statement.ts'

/** What a validated chain proves: the issuer, its superiors, and the keys that sign its badges. */
export type Chain = {
  /** The entity id of the issuer. */
  issuer: string
  statements: readonly Statement[]
  /** Root first, issuer last. */
  organizations: Organization[]
  station: Station | undefined
  badgeKeys: readonly Key[]
  /** The badge keys as text, to memoize by. */
  badgeKeySet: string
}

/** Checks the size: the issuer's configuration, one to six subordinate statements, the root's configuration. */
export function checkChainLength({ length }: readonly string[]): void {
  must(length, 'CHAIN_MISSING')
  must(length >= 3 && length <= 8, 'CHAIN_LENGTH')
}

/** Judges a chain in the order of PROFILE 5, except for its times: the result is memoized, and time moves on. */
export async function judgeChain(tokens: readonly string[], issuer: string, trust: Trust): Promise<Chain> {
  const statements = tokens.map((token, at) => readStatement(token, statementTypeAt(at, tokens.length), trust))
  const [leaf, vouching] = statements
  const root = statements[statements.length - 1]
  must(leaf && vouching && root, 'CHAIN_LENGTH')
  const above = statements.slice(1)
  const subordinates = above.slice(0, -1)
  checkLinks(leaf, subordinates, root)
  must(leaf.sub === issuer, 'CHAIN_WRONG_SUBJECT')
  checkHints(leaf, vouching)
  statements.forEach(refuseMembers)
  subordinates.forEach(checkConstraints)
  await checkSignatures(statements, await pinnedKey(root, trust), trust)
  const described = above.map(describe)
  const organizations = described.map(({ organization }) => organization).reverse()
  checkKinds(organizations)
  const station = described.find((one) => one.station)?.station
  const badgeKeys = checkRightToIssue(leaf, vouching)
  return { issuer, statements, organizations, station, badgeKeys, badgeKeySet: writeJson(badgeKeys) }
}

/** Checks that each statement is about the one below it, and that no entity appears twice. */
function checkLinks(leaf: Statement, subordinates: readonly Statement[], root: Statement): void {
  must(leaf.iss === leaf.sub, 'CHAIN_LEAF_NOT_SELF_SIGNED')
  must(root.iss === root.sub, 'CHAIN_ROOT_NOT_SELF_SIGNED')
  must(
    subordinates.every(({ iss, sub }) => iss !== sub),
    'CHAIN_SUBORDINATE_SELF_SIGNED',
  )
  const ids = [leaf.sub, ...subordinates.map(({ iss }) => iss)]
  must(
    [...subordinates, root].every(({ sub }, at) => sub === ids[at]),
    'CHAIN_LINK_BROKEN',
  )
  must(areDistinct(ids), 'CHAIN_LOOP')
}

/** Checks that the issuer names its superior in turn. */
function checkHints({ claims: { authority_hints: hints } }: Statement, { iss }: Statement): void {
  must(Array.isArray(hints), 'AUTHORITY_HINTS_INVALID')
  must(hints.includes(iss), 'AUTHORITY_HINT_MISSING')
}

/** Checks each signature by a key that the statement above vouches for, and the root's by the pinned key (PROFILE 5.2). */
async function checkSignatures(statements: readonly Statement[], pinned: Key, trust: Trust): Promise<void> {
  // Started together, since each is a trip to another thread in a browser; the first fault in order decides.
  const checks = statements.map(async ({ jws, keys }, at) => {
    const superior = statements[at + 1]
    const vouched = superior ? findKey(superior.keys, jws.kid, trust) : pinned
    const own = at ? vouched : findKey(keys, jws.kid, trust)
    must(vouched && own, 'STATEMENT_KEY_UNKNOWN')
    // The issuer's key is in two sets, and its `kid` must be right in both.
    await useKey(own, trust)
    await checkSignature(jws, vouched, trust)
  })
  for (const check of checks) check.catch(() => {})
  for (const check of checks) await check
}

/** Checks that the superior grants the right to issue, and that badge keys are not federation keys (PROFILE 5.6). */
function checkRightToIssue(leaf: Statement, vouching: Statement): Key[] {
  readRight(vouching)
  const badgeKeys = readKeys(readRight(leaf)['jwks'])
  const federation = [...leaf.keys, ...vouching.keys]
  must(!badgeKeys.some((key) => federation.some((other) => samePoint(key, other))), 'BADGE_KEY_IS_FEDERATION_KEY')
  return badgeKeys
}

function readRight({ metadata }: Statement): Json {
  const right = membersOf(metadata['liangpai_issuer'], 'NOT_A_BADGE_ISSUER')
  const { vct_values_supported: values } = right
  must(Array.isArray(values) && values.length, 'VCT_LIST_INVALID')
  must(values.includes(MEMBER_BADGE), 'VCT_NOT_PERMITTED')
  return right
}

/** Checks the life of every statement, then that every one is valid now. */
export function checkChainTimes({ statements }: Chain, now: number): void {
  statements.forEach((statement) => checkLife(statement, statement.type))
  statements.forEach((statement) => checkNow(statement, statement.type, now))
}
