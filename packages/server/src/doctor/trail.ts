import type { Kysely } from 'kysely'
import { requireMasterKey } from '../signedFiles/requireMasterKey.ts'
import { inSnapshot } from '../store/snapshot.ts'
import type { ServerTables } from '../store/tables.ts'
import { brokenLink } from '../store/trail.ts'
import type { Vault } from '../vault/vault.ts'
import type { Finding } from './finding.ts'

/** Lines of the trail that somebody has changed, added or taken out. */
export async function checkTrail({
  store,
  vault,
}: {
  readonly store: { readonly db: Kysely<ServerTables> }
  readonly vault: Vault
}): Promise<Finding[]> {
  await requireMasterKey({ tx: store.db, vault })
  const position = await inSnapshot(store.db, (db) => brokenLink(db, vault.authenticator('trail')))
  return position === undefined ? [] : [{ what: 'trailChanged', urgency: 'now', detail: String(position) }]
}
