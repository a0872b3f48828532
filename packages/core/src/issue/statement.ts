import { MEMBER_BADGE, ISSUER_CONFIGURATION, ROOT_CONFIGURATION, SUBORDINATE_STATEMENT } from '../tokenTypes.ts'
import type { Kind, Organization, Station } from '../verdict.ts'
import { type PublicJwk, type Signer, signToken } from './signer.ts'

/** What a superior says about an organisation, or the root about itself (PROFILE 5.5). */
export type OrganizationClaims = {
  name: string
  names?: Organization['names']
  kind: Kind
  area?: string
  chainLink?: string
  station?: Station
}

type Dated = { iat: number; exp: number }

const publicOf = ({ kty, crv, x, y, kid }: PublicJwk): PublicJwk => ({ kty, crv, x, y, kid })
const setOf = (keys: readonly PublicJwk[]) => ({ keys: keys.map(publicOf) })

function metadataOf({ name, names = {}, kind, area, chainLink, station }: OrganizationClaims) {
  const byLanguage = Object.entries(names).map(([language, text]) => [`organization_name#${language}`, text])
  return {
    federation_entity: { organization_name: name, ...Object.fromEntries(byLanguage) },
    liangpai_organization: {
      kind,
      ...(area !== undefined && { area }),
      ...(chainLink !== undefined && { chain_link: chainLink }),
      ...(station && { station }),
    },
  }
}

/** Signs the root's configuration, with a key that verifiers pin. Times are in seconds. */
export function issueRootConfiguration(
  root: Dated & { id: string; keys: readonly PublicJwk[]; organization: OrganizationClaims },
  signer: Signer,
): Promise<string> {
  const { id, iat, exp, keys, organization } = root
  const claims = { iss: id, sub: id, iat, exp, jwks: setOf(keys), metadata: metadataOf(organization) }
  return signToken(ROOT_CONFIGURATION.typ, claims, signer)
}

/** Signs a superior's statement about a subordinate: keys, name, kind, how many levels may follow, the right to issue. */
export function issueStatement(
  statement: Dated & {
    superior: string
    subject: string
    keys: readonly PublicJwk[]
    organization: OrganizationClaims
    maxPathLength: number
    mayIssue: boolean
  },
  signer: Signer,
): Promise<string> {
  const { superior, subject, iat, exp, keys, organization, maxPathLength, mayIssue } = statement
  const claims = {
    iss: superior,
    sub: subject,
    iat,
    exp,
    jwks: setOf(keys),
    metadata: {
      ...metadataOf(organization),
      ...(mayIssue && { liangpai_issuer: { vct_values_supported: [MEMBER_BADGE] } }),
    },
    constraints: { max_path_length: maxPathLength },
  }
  return signToken(SUBORDINATE_STATEMENT.typ, claims, signer)
}

/** Signs an issuer's configuration: its federation keys, its badge keys, its superiors. */
export function issueConfiguration(
  issuer: Dated & {
    id: string
    keys: readonly PublicJwk[]
    badgeKeys: readonly PublicJwk[]
    superiors: readonly string[]
    name?: string
  },
  signer: Signer,
): Promise<string> {
  const { id, iat, exp, keys, badgeKeys, superiors, name } = issuer
  const claims = {
    iss: id,
    sub: id,
    iat,
    exp,
    jwks: setOf(keys),
    authority_hints: superiors,
    metadata: {
      ...(name !== undefined && { federation_entity: { organization_name: name } }),
      liangpai_issuer: { jwks: setOf(badgeKeys), vct_values_supported: [MEMBER_BADGE] },
    },
  }
  return signToken(ISSUER_CONFIGURATION.typ, claims, signer)
}
