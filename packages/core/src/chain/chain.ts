import { must } from '../fault.ts'
import { areDistinct } from '../lib/areDistinct.ts'
import { checkLife, checkNow } from '../lifetime.ts'
import { ISSUER_CONFIGURATION, MEMBER_BADGE, ROOT_CONFIGURATION, SUBORDINATE_STATEMENT } from '../tokenTypes.ts'
import { type Json, membersOf } from '../token/json.ts'
import { type Key, readKeys, samePoint } from '../token/key.ts'
import type { Organization, Station } from '../verdict.ts'
import { checkKinds, describe } from './organization.ts'
import { checkSignature, findKey } from './signature.ts'
import { checkConstraints, readStatement, refuseMembers, type Statement } from './statement.ts'
import type { Trust } from './trust.ts'

/** What a validated chain proves: the issuer's superiors, and the keys that sign its badges. */
export type Chain = {
  /** The entity id of the issuer. */
  issuer: string
  /** The issuer's configuration first, the root's last. */
  statements: readonly Statement[]
  /** Root first, issuer last. */
  organizations: Organization[]
  station: Station | undefined
  badgeKeys: readonly Key[]
}

/** Judges a chain in the order of PROFILE 5, except for its times: the result is memoized, and time moves on. */
export async function judgeChain(tokens: readonly string[], issuer: string, trust: Trust): Promise<Chain> {
  must(tokens.length, 'CHAIN_MISSING')
  must(tokens.length >= 3 && tokens.length <= 8, 'CHAIN_LENGTH')
  const last = tokens.length - 1
  const statements = tokens.map((token, at) => {
    const type = at === 0 ? ISSUER_CONFIGURATION : at === last ? ROOT_CONFIGURATION : SUBORDINATE_STATEMENT
    return readStatement(token, type, trust)
  })
  const [leaf, ...above] = statements as [Statement, Statement, ...Statement[]]
  const [vouching] = above
  const root = statements[last] as Statement
  must(leaf.iss === leaf.sub, 'CHAIN_LEAF_NOT_SELF_SIGNED')
  must(root.iss === root.sub, 'CHAIN_ROOT_NOT_SELF_SIGNED')
  must(
    above.every((one) => one === root || one.iss !== one.sub),
    'CHAIN_SUBORDINATE_SELF_SIGNED',
  )
  must(
    above.every(({ sub }, at) => sub === statements[at]?.iss),
    'CHAIN_LINK_BROKEN',
  )
  must(areDistinct(above.map(({ sub }) => sub)), 'CHAIN_LOOP')
  must(leaf.sub === issuer, 'CHAIN_WRONG_SUBJECT')
  const { authority_hints: hints } = leaf.jws.payload
  must(Array.isArray(hints), 'AUTHORITY_HINTS_INVALID')
  must(hints.includes(vouching.iss), 'AUTHORITY_HINT_MISSING')
  statements.forEach(refuseMembers)
  above.forEach((one, at) => one === root || checkConstraints(one, at))
  await checkSignatures(statements, root, trust)
  const described = above.map(describe)
  const organizations = described.map(({ organization }) => organization).reverse()
  checkKinds(organizations)
  const station = described.find((one) => one.station)?.station
  return { issuer, statements, organizations, station, badgeKeys: checkRightToIssue(leaf, vouching) }
}

/** Checks that the root is pinned, and each signature by a key that the statement above vouches for (PROFILE 5.2). */
async function checkSignatures(statements: readonly Statement[], root: Statement, trust: Trust): Promise<void> {
  // The root is trusted for its key's computed thumbprint, not for anything it claims.
  const rootKey = await findKey(root.keys, root.jws, trust)
  must(rootKey && trust.anchors.includes(rootKey.thumbprint), 'TRUST_ANCHOR_UNKNOWN')
  // Started together, since each is a trip to another thread in a browser; the first fault in order decides.
  const checks = statements.map((statement, at) => {
    const { keys } = statements[at + 1] ?? root
    // The issuer's key is in its own set too.
    return checkSignature(statement.jws, trust, 'STATEMENT_KEY_UNKNOWN', at ? keys : statement.keys, keys)
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
  statements.forEach(checkLife)
  statements.forEach((statement) => checkNow(statement, now))
}
