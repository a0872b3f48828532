import type { Context } from '../context.ts'
import type { Issuer } from '../store/issuers.ts'
import { soundBody } from '../store/published.ts'
import { findStatement } from '../store/statements.ts'
import { listsOf } from '../store/statusLists.ts'
import type { Unsealing } from '../store/store.ts'
import type { StatusListRow } from '../store/tables.ts'
import { configurationPath } from './configuration.ts'
import { bitsIn, bitsOf, listPath } from './statusList.ts'

/** Where configuration and status lists of an issuer are served otherwise than they were signed, or not at all. */
export async function wrongDocuments(reading: Unsealing & Pick<Context, 'origin'>, issuer: Issuer): Promise<string[]> {
  const { tx, origin } = reading
  const { id, entityId } = issuer
  const wrong = (await isConfigurationServed(reading, { id, entityId })) ? [] : [configurationPath(origin, entityId)]
  for (const list of await listsOf(tx, id)) if (!(await isListServed(reading, list))) wrong.push(listPath(origin, list))
  return wrong
}

/** Whether an entity's configuration is served as it was signed; true where none has been signed yet. */
export async function isConfigurationServed(
  reading: Unsealing & Pick<Context, 'origin'>,
  { id, entityId }: Pick<Issuer, 'id' | 'entityId'>,
): Promise<boolean> {
  const signed = await findStatement(reading.tx, id, 'configuration')
  return !signed || (await soundBody(reading, configurationPath(reading.origin, entityId))) === signed.jwt
}

async function isListServed(reading: Unsealing & Pick<Context, 'origin'>, list: StatusListRow): Promise<boolean> {
  const token = await soundBody(reading, listPath(reading.origin, list))
  return token !== undefined && Buffer.compare(bitsIn(token), await bitsOf(reading.tx, list)) === 0
}
