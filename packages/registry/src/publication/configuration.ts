import { issueConfiguration, issueStatement } from '@liangpai/core/issue'
import { DAY } from '@liangpai/server'
import { dateAfter } from '../clock/dateAfter.ts'
import type { Work } from '../context.ts'
import { claimsOf, type Issuer, issuerOf, OFFICE } from '../store/issuers.ts'
import { putPublished } from '../store/published.ts'
import { findStatement, putStatement } from '../store/statements.ts'
import type { StatementRow } from '../store/tables.ts'

/** Signed daily: a failure may last over a weekend before anything expires. */
const CONFIGURATION_LIFE = 7 * DAY
const CHARTER_LIFE = 100 * DAY
const STATEMENT_TYPE = 'application/entity-statement+jwt'
const MAX_AGE = 300

/** The root's id: below the office's, which is the origin. */
export const rootOf = (origin: string): string => `${origin}/root`

/** The path at which an entity's configuration is served. */
export const configurationPath = (origin: string, entityId: string): string =>
  `${entityId.slice(origin.length)}/.well-known/openid-federation`

/** Signs and publishes what an issuer says of itself: its keys, and who stands above it. */
export async function signConfiguration(work: Work, organization: Issuer): Promise<void> {
  const { tx, keys, origin } = work
  const id = organization.entityId
  const iat = await dateOf(work, organization, 'configuration')
  const exp = iat + CONFIGURATION_LIFE
  const jwt = await issueConfiguration(
    {
      id,
      iat,
      exp,
      keys: await keys.published(tx, organization.id, 'federation'),
      badgeKeys: await keys.published(tx, organization.id, 'badge'),
      superiors: [organization.id === OFFICE ? rootOf(origin) : origin],
      name: organization.name,
    },
    await keys.signer(tx, organization.id, 'federation'),
  )
  await putStatement(tx, { organizationId: organization.id, kind: 'configuration', jwt, iat, exp })
  await publishConfiguration(work, organization.id, id, jwt)
}

/** Signs the office's statement about an issuer, which may not charter anybody in turn. */
export async function signCharter(work: Work, organization: Issuer): Promise<void> {
  const { tx, keys } = work
  const iat = await dateOf(work, organization, 'statement')
  const exp = iat + CHARTER_LIFE
  const jwt = await issueStatement(
    {
      superior: (await issuerOf(work, OFFICE)).entityId,
      subject: organization.entityId,
      iat,
      exp,
      keys: await keys.published(tx, organization.id, 'federation'),
      organization: claimsOf(organization),
      maxPathLength: 0,
      mayIssue: true,
    },
    await keys.signer(tx, OFFICE, 'federation'),
  )
  await putStatement(tx, { organizationId: organization.id, kind: 'statement', jwt, iat, exp })
}

/** Dates what replaces an issuer's statement. */
async function dateOf({ tx, at }: Work, { id }: Issuer, kind: StatementRow['kind']): Promise<number> {
  return dateAfter((await findStatement(tx, id, kind))?.iat ?? 0, at)
}

/** Publishes a signed configuration: an issuer's, or the root's, which is carried here as a file. */
export async function publishConfiguration(
  work: Work,
  organizationId: string,
  entityId: string,
  jwt: string,
): Promise<void> {
  await putPublished(work, {
    path: configurationPath(work.origin, entityId),
    body: jwt,
    contentType: STATEMENT_TYPE,
    maxAge: MAX_AGE,
    organizationId,
    listId: null,
    notAfter: null,
  })
}
