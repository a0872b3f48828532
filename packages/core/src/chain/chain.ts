import { membersOf } from '../token/json.ts'
import { checkSignature, type Jws } from '../token/jws.ts'
import { type Key, type KeyStore, readKeys, samePoint } from '../token/key.ts'
import { must } from '../fault.ts'
import { isFuture, isLife, isPast, kindAt, MEMBER_BADGE } from '../tokenTypes.ts'
import type { Organization, Station } from '../verdict.ts'
import { findKey, pinnedKey, type Trust } from './anchor.ts'
import { checkKinds, describe } from './organization.ts'
import { checkConstraints, readStatement, refuseMembers, type Statement } from './statement.ts'

/** What a validated chain proves: who issues, who stands above it, with which keys it may sign. */
export type Chain = {
  statements: readonly Statement[]
  /** Root first, issuer last. */
  organizations: Organization[]
  station: Station | undefined
  badgeKeys: Key[]
}

export type Judging = { trust: Trust; store: KeyStore; allowLocalhost: boolean }

/** Judges a chain in the order of PROFILE 5, all but its times, which move while the chain stands still. */
export async function judgeChain(tokens: readonly string[], issuer: string, judging: Judging): Promise<Chain> {
  const statements = tokens.map((token) => readStatement(token, judging.allowLocalhost))
  checkLinks(statements, issuer)
  statements.forEach((statement, at) => refuseMembers(statement, kindAt(at, statements.length).refused))
  statements.slice(1, -1).forEach((statement, at) => checkConstraints(statement, at))
  await checkSignatures(statements, judging)
  const described = statements.slice(1).map(describe)
  const organizations = described.map(({ organization }) => organization)
  checkKinds([...organizations].reverse())
  const badgeKeys = checkRightToIssue(statements)
  const station = described.find((one) => one.station)?.station
  return { statements, organizations: organizations.reverse(), station, badgeKeys }
}

/** Each statement is about the one below it, nobody stands in a chain twice, and the badge's issuer is at its foot. */
function checkLinks(statements: readonly Statement[], issuer: string): void {
  const [leaf, ...above] = statements as [Statement, ...Statement[]]
  const root = above.pop() as Statement
  must(leaf.iss === leaf.sub, 'CHAIN_LEAF_NOT_SELF_SIGNED')
  must(root.iss === root.sub, 'CHAIN_ROOT_NOT_SELF_SIGNED')
  must(
    above.every(({ iss, sub }) => iss !== sub),
    'CHAIN_SUBORDINATE_SELF_SIGNED',
  )
  above.forEach(({ sub }, at) => must(sub === (above[at - 1]?.iss ?? leaf.sub), 'CHAIN_LINK_BROKEN'))
  must(above[above.length - 1]?.iss === root.sub, 'CHAIN_LINK_BROKEN')
  must(new Set([...above, root].map(({ sub }) => sub)).size === above.length + 1, 'CHAIN_LOOP')
  must(leaf.sub === issuer, 'CHAIN_WRONG_SUBJECT')
  const { authority_hints: hints } = leaf.claims
  must(Array.isArray(hints), 'AUTHORITY_HINTS_INVALID')
  must(hints.includes(above[0]?.iss), 'AUTHORITY_HINT_MISSING')
}

/** The root's key is pinned, and each statement is signed with a key that the one above vouches for (PROFILE 5.2). */
async function checkSignatures(statements: readonly Statement[], { trust, store }: Judging): Promise<void> {
  const root = statements[statements.length - 1] as Statement
  const pinned = await pinnedKey(root, trust, store)
  const signers = statements.map(({ jws, keys }, at) => {
    const vouched = statements[at + 1]
    if (!vouched) return [pinned]
    const key = findKey(vouched.keys, jws.kid, trust)
    const its = at === 0 ? findKey(keys, jws.kid, trust) : key
    must(key && its, 'STATEMENT_KEY_UNKNOWN')
    return [key, its]
  })
  const checks = statements.map(({ jws }, at) => checkSigner(jws, signers[at] as Key[], store))
  // In a browser each is a way to another thread, so that they set out together; the first fault in order decides.
  for (const check of checks) check.catch(() => {})
  for (const check of checks) await check
}

/** A signature by one key; a leaf's key stands in two sets, and is what it says it is in both. */
async function checkSigner(jws: Jws, [key, its = key]: Key[], store: KeyStore): Promise<void> {
  await store.use(its as Key)
  await checkSignature(jws, await store.use(key as Key))
}

/** The right to issue comes from above and is taken up by the issuer; its badge keys serve for nothing else (PROFILE 5.6). */
function checkRightToIssue([leaf, vouching]: readonly Statement[]): Key[] {
  const rights = [vouching, leaf].map((one) => membersOf(one?.metadata['liangpai_issuer'], 'NOT_A_BADGE_ISSUER'))
  for (const { vct_values_supported: values } of rights) {
    must(Array.isArray(values) && values.length, 'VCT_LIST_INVALID')
    must(values.includes(MEMBER_BADGE), 'VCT_NOT_PERMITTED')
  }
  const badgeKeys = readKeys(rights[1]?.['jwks'])
  const federation = [leaf, vouching].flatMap((statement) => statement?.keys ?? [])
  must(!badgeKeys.some((key) => federation.some((other) => samePoint(key, other))), 'BADGE_KEY_IS_FEDERATION_KEY')
  return badgeKeys
}

/** Checks life and times of every statement. */
export function checkChainTimes({ statements }: Chain, now: number): void {
  statements.forEach((statement, at) => {
    must(isLife(statement, kindAt(at, statements.length).life), 'STATEMENT_LIFE_INVALID')
  })
  for (const { iat, exp } of statements) {
    must(!isFuture(iat, now), 'STATEMENT_NOT_YET_VALID')
    must(!isPast(exp, now), 'STATEMENT_EXPIRED')
  }
}
