import { createSigner, generateJwk, type OrganizationClaims, type PrivateJwk, type Signer } from '@liangpai/core/issue'

/** An organisation with keys of its own; `badge` signs badges and lists, `federation` signs statements. */
export type Entity = {
  id: string
  organization: OrganizationClaims
  federation: Signer
  badge: Signer
  jwks: { federation: PrivateJwk; badge: PrivateJwk }
}

/** Draws the keys of an organisation. */
export async function createEntity(id: string, organization: OrganizationClaims): Promise<Entity> {
  const jwks = { federation: await generateJwk(), badge: await generateJwk() }
  return {
    id,
    organization,
    federation: await createSigner(jwks.federation),
    badge: await createSigner(jwks.badge),
    jwks,
  }
}
