import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import type { HandoverContent, HandoverRow } from './handoverRow.ts'
import { sealedHandover } from './sealedTables.ts'
import type { Sealing, Tx, Unsealing } from './store.ts'

/** Puts a handover in the place of an earlier one of its organisation. */
export async function putHandover({ tx, vault }: Sealing, row: HandoverRow): Promise<void> {
  await tx.deleteFrom('handovers').where('organizationId', '=', row.organizationId).execute()
  await tx.insertInto('handovers').values(sealedHandover.seal(vault, row)).execute()
}

/** The handover of an organisation that waits or was sent back, if there is one. */
export async function handoverIn({ tx, vault }: Unsealing, organization: string): Promise<HandoverRow | undefined> {
  const found = tx.selectFrom('handovers').selectAll().where('organizationId', '=', organization)
  const row = await found.executeTakeFirst()
  return row && sealedHandover.open(vault, row.id, row)
}

/** A handover that waits, locked within a transaction; throws `handoverUnknown`. */
export async function waitingHandover({ tx, vault }: Unsealing, id: string): Promise<HandoverRow> {
  const found = tx.selectFrom('handovers').selectAll().where('id', '=', id).where('returnedAt', 'is', null)
  const row = await forUpdate(tx, found).executeTakeFirst()
  if (!row) throw new Refusal('handoverUnknown', id)
  return sealedHandover.open(vault, row.id, row)
}

/** The handovers that wait for the superiors of these organisations, oldest first. */
export async function waitingHandovers(
  { tx, vault }: Unsealing,
  organizations: readonly string[],
): Promise<HandoverRow[]> {
  if (organizations.length === 0) return []
  const waiting = tx.selectFrom('handovers').selectAll().where('organizationId', 'in', organizations)
  const rows = await waiting.where('returnedAt', 'is', null).orderBy('submittedAt').execute()
  return rows.map((row) => sealedHandover.open(vault, row.id, row))
}

/** Sends a handover back. */
export async function returnHandover(
  { tx, vault, at }: Sealing & { at: number },
  id: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('handovers')
    .set(sealedHandover.sealSome(vault, id, { returnedAt: at, reason }))
    .where('id', '=', id)
    .execute()
}

export async function deleteHandover(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('handovers').where('id', '=', id).execute()
}

/** Deletes what was sent back before a time and not submitted again. */
export async function forgetReturned(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('handovers').where('returnedAt', '<', before).execute()
}

/** What a handover proposes. */
export const contentOf = ({ content }: Pick<HandoverRow, 'content'>): HandoverContent =>
  JSON.parse(content) as HandoverContent
