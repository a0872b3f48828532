import type { Organization, Station } from '@liangpai/core'
import type { Signed } from '../piece.ts'
import { thumbprintOf } from '../pen.ts'
import type { Trust } from '../trust.ts'
import { isEntityId } from './address.ts'
import { claimsOf, isCount, isMembers, member, type Members } from './json.ts'
import { pointsOf } from './keys.ts'
import { readOnce } from './reading.ts'
import { isText, isTextOrAbsent } from './text.ts'

const DAY = 86_400
const VCT = 'urn:liangpai:member-badge:1'
const KINDS = ['committee', 'generalBranch', 'branch', 'group']

/** What a chain of genuine statements says; nothing if it says nothing that counts (PROFILE 5). */
export type PlainChain = {
  organizations: Organization[]
  station?: Station
  /** Points by `kid`. */
  badgeKeys: ReadonlyMap<string, string>
  times: { iat: number; exp: number; longest: number }[]
}

type Statement = { kid: string; by: string; claims: Members; iss: string; sub: string; iat: number; exp: number }
type Keyed = Statement & { keys: ReadonlyMap<string, string> }

const pointOf = ({ by }: Signed) => `${by.key.x}.${by.key.y}`

/** Whether the key that signed stands in a set under its own thumbprint, and counts. */
export function vouched(keys: ReadonlyMap<string, string>, kid: string, point: string, { revoked }: Trust): boolean {
  const [x = '', y = ''] = point.split('.')
  return keys.get(kid) === point && thumbprintOf({ x, y }) === kid && !revoked.includes(kid)
}

function statementOf(signed: Signed, local: boolean): Keyed | undefined {
  const token = claimsOf(signed, 'entity-statement+jwt')
  if (!token) return undefined
  const { kid, claims } = token
  const [iss, sub, iat, exp] = ['iss', 'sub', 'iat', 'exp'].map((name) => member(claims, name))
  const keys = pointsOf(member(claims, 'jwks'))
  if (!isEntityId(iss, local) || !isEntityId(sub, local) || !isCount(iat) || !isCount(exp) || !keys) return undefined
  return isMembers(member(claims, 'metadata'))
    ? { kid, by: pointOf(signed), claims, iss, sub, iat, exp, keys }
    : undefined
}

const read = readOnce(statementOf)

/** Reads a chain for an issuer, or for whomever it is about. */
export function readChain(tokens: readonly Signed[], issuer: string | undefined, trust: Trust): PlainChain | undefined {
  if (tokens.length < 3 || tokens.length > 8) return undefined
  const statements = tokens.map((token) => read(token, trust.allowLocalhost))
  if (!statements.every((one) => one !== undefined)) return undefined
  const [leaf, ...others] = statements as [Keyed, ...Keyed[]]
  const root = others.at(-1) as Keyed
  const above = others.slice(0, -1)
  if (!linked(leaf, above, root) || leaf.sub !== (issuer ?? leaf.sub) || !allowed(leaf, above, root)) return undefined
  const signed =
    vouched(root.keys, root.kid, root.by, trust) &&
    trust.anchors.includes(root.kid) &&
    vouched(leaf.keys, leaf.kid, leaf.by, trust) &&
    [leaf, ...above].every((one, at) => vouched((others[at] as Keyed).keys, one.kid, one.by, trust))
  const badgeKeys = pointsOf(member(leaf.claims, 'metadata', 'liangpai_issuer', 'jwks'))
  const organizations = others.map(organizationOf).reverse()
  if (!signed || !badgeKeys || !organizations.every((one) => one !== undefined) || !ordered(organizations))
    return undefined
  const federation = new Set([...leaf.keys.values(), ...(above[0] as Keyed).keys.values()])
  if ([...badgeKeys.values()].some((point) => federation.has(point)) || !mayIssue(leaf) || !mayIssue(above[0] as Keyed))
    return undefined
  const station = others.map((one) => member(one.claims, 'metadata', 'liangpai_organization', 'station')).find(Boolean)
  const longest = (at: number) => (at === 0 ? 8 : at === statements.length - 1 ? 400 : 100) * DAY
  return {
    organizations,
    ...(isMembers(station) && { station: { name: String(station['name']), contact: String(station['contact']) } }),
    badgeKeys,
    times: (statements as Keyed[]).map(({ iat, exp }, at) => ({ iat, exp, longest: longest(at) })),
  }
}

/** PROFILE 5.1. */
function linked(leaf: Keyed, above: Keyed[], root: Keyed): boolean {
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
function allowed(leaf: Keyed, above: Keyed[], root: Keyed): boolean {
  const lacks = (one: Keyed, ...names: string[]) => names.every((name) => !Object.hasOwn(one.claims, name))
  const referenced = (one: Keyed) =>
    ['jwks_uri', 'signed_jwks_uri'].some(
      (name) => member(one.claims, 'metadata', 'liangpai_issuer', name) !== undefined,
    )
  const short = (one: Keyed, at: number) => {
    const constraints = member(one.claims, 'constraints')
    const longest = member(constraints, 'max_path_length')
    return isMembers(constraints) && Object.keys(constraints).length === 1 && isCount(longest) && at <= longest
  }
  return (
    [leaf, ...above, root].every(
      (one) => lacks(one, 'crit', 'metadata_policy', 'metadata_policy_crit') && !referenced(one),
    ) &&
    lacks(leaf, 'constraints', 'source_endpoint') &&
    lacks(root, 'constraints', 'source_endpoint', 'authority_hints') &&
    above.every((one, at) => lacks(one, 'authority_hints', 'trust_marks') && short(one, at))
  )
}

function mayIssue({ claims }: Keyed): boolean {
  const types = member(claims, 'metadata', 'liangpai_issuer', 'vct_values_supported')
  return Array.isArray(types) && types.includes(VCT)
}

/** PROFILE 5.5. */
function organizationOf({ sub, claims }: Keyed): Organization | undefined {
  const entity = member(claims, 'metadata', 'federation_entity')
  const its = member(claims, 'metadata', 'liangpai_organization')
  const [kind, area, link, station] = ['kind', 'area', 'chain_link', 'station'].map((name) => member(its, name))
  const name = member(entity, 'organization_name')
  const languages = ['zh-Hans', 'zh-Hant', 'en'].map((it) => [it, member(entity, `organization_name#${it}`)] as const)
  const right =
    KINDS.includes(kind as string) &&
    isText(name, 64) &&
    [area, link, ...languages.map(([, text]) => text)].every((text) => isTextOrAbsent(text, 64)) &&
    (station === undefined || (isText(member(station, 'name'), 64) && isText(member(station, 'contact'), 64)))
  if (!right) return undefined
  const names = Object.fromEntries(languages.filter(([, text]) => text !== undefined))
  const shown = {
    id: sub,
    kind,
    name,
    names,
    ...(area !== undefined && { area }),
    ...(link !== undefined && { chainLink: link }),
  }
  return shown as Organization
}

const ordered = (fromRoot: Organization[]) =>
  fromRoot.every(({ kind }, at) => {
    const above = fromRoot[at - 1]?.kind
    if (above === undefined) return true
    return kind === above ? kind === 'committee' : KINDS.indexOf(kind) > KINDS.indexOf(above)
  })
