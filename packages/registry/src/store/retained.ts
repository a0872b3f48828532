import { blindIndex, drawId, type Vault } from '@liangpai/server'
import { sealedConsent, sealedRetained } from './sealedTables.ts'
import type { Sealing, Tx, Unsealing } from './store.ts'
import type { RetainedRow } from './tables.ts'

const compartmentOf = (vault: Vault): Vault => vault.compartment('retained consents')

const indexOf = (vault: Vault, badgeNo: string): string => blindIndex(compartmentOf(vault), 'badge number', badgeNo)

/** Moves the records of a badge's consents to where they are kept until that day; their rows go with the badge. */
export async function retainConsents(
  { tx, vault }: Sealing,
  { badgeNo, organizationId }: { badgeNo: string; organizationId: string },
  until: number,
): Promise<void> {
  const consents = await tx.selectFrom('consents').select(['id', 'receipt']).where('badgeNo', '=', badgeNo).execute()
  for (const { id, receipt } of consents) {
    const record = sealedConsent.open(vault, id, { receipt }).receipt
    const row = { id: drawId(), badge: indexOf(vault, badgeNo), organizationId, record, until }
    await tx
      .insertInto('retained')
      .values(sealedRetained.seal(compartmentOf(vault), row))
      .execute()
  }
}

/** The records that are kept of an ended badge, until when, and which organisation attested it: for whoever knows its number. */
export async function retainedOf(
  { tx, vault }: Unsealing,
  badgeNo: string,
): Promise<Omit<RetainedRow, 'id' | 'badge'>[]> {
  const rows = await tx.selectFrom('retained').selectAll().where('badge', '=', indexOf(vault, badgeNo)).execute()
  return rows.map((row) => sealedRetained.open(compartmentOf(vault), row.id, row))
}

/** Until when a record of an ended badge is kept; undefined where none is. */
export async function retainedUntil({ tx, vault }: Unsealing, badgeNo: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('retained')
    .select('until')
    .where('badge', '=', indexOf(vault, badgeNo))
    .orderBy('until', 'desc')
    .executeTakeFirst()
  return row?.until
}

/** Deletes the records whose day has come. */
export async function forgetRetained(tx: Tx, at: number): Promise<void> {
  await tx.deleteFrom('retained').where('until', '<=', at).execute()
}
