import type { Work } from '../../context.ts'
import { signConfiguration } from '../../publication/configuration.ts'
import { openList } from '../../publication/statusList.ts'
import { addIssuer, type Issuer, issuerOf } from '../../store/issuers.ts'
import type { IssuerRow } from '../../store/tables.ts'

/** Makes an organisation an issuer: gives it its keys, its configuration and its first status list. */
export async function equipIssuer(work: Work, row: IssuerRow): Promise<Issuer> {
  await addIssuer(work.tx, row)
  const issuer = await issuerOf(work, row.organizationId)
  await work.keys.create(work.tx, issuer.id, 'federation', work.at)
  await work.keys.create(work.tx, issuer.id, 'badge', work.at)
  await signConfiguration(work, issuer)
  await openList(work, issuer, { number: 1 })
  return issuer
}
