import { hashOf } from '@liangpai/server'
import type { Pairs } from './pairs.ts'
import { settings } from './settings.ts'
import type { Db, Tx } from './store.ts'
import type { DeclineRow } from './tables.ts'

/** Keeps that a person declined for a shop; they open it again by the link whose token that is. */
export async function addDeclines(
  tx: Tx,
  { person, places }: Pairs,
  { reopenToken, at }: { reopenToken: string; at: number },
): Promise<void> {
  const refusal = { reopenHash: hashOf(reopenToken), declinedAt: at }
  await tx
    .insertInto('declines')
    .values(places.map((place) => ({ person, place, ...refusal })))
    .onConflict((c) => c.columns(['person', 'place']).doUpdateSet(refusal))
    .execute()
  await countChange(tx)
}

/** Lets what a person declined count under their new name as well; one link opens both again. */
export async function copyDeclines(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  if (from === to) return
  const rows = await tx.selectFrom('declines').selectAll().where('person', '=', from).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('declines')
    .values(rows.map((row) => ({ ...row, person: to })))
    .onConflict((c) => c.columns(['person', 'place']).doNothing())
    .execute()
  await countChange(tx)
}

/** Whether a person declined for any of these addresses. */
export async function hasDeclined(db: Db, { person, places }: Pairs): Promise<boolean> {
  const found = db.selectFrom('declines').select('place').where('person', '=', person).where('place', 'in', places)
  return (await found.limit(1).executeTakeFirst()) !== undefined
}

/** Whether a token opens a refusal again. */
export async function isReopening(db: Db, token: string): Promise<boolean> {
  const found = db.selectFrom('declines').select('place').where('reopenHash', '=', hashOf(token)).limit(1)
  return (await found.executeTakeFirst()) !== undefined
}

/** Deletes the refusal that a token opens again. */
export async function deleteDeclines(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('declines').where('reopenHash', '=', hashOf(token)).execute()
  await countChange(tx)
}

/** Deletes refusals of before that time. */
export async function forgetDeclines(tx: Tx, before: number): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom('declines').where('declinedAt', '<', before).executeTakeFirst()
  if (numDeletedRows > 0n) await countChange(tx)
}

/** All refusals there are, and how often they have changed: by that an older database is told from a newer copy. */
export type Refusals = { changes: number; rows: DeclineRow[] }

/** How often refusals have changed. */
export const refusalChanges = async (db: Db): Promise<number> => Number((await settings.read(db, 'refusals')) || 0)

/** All refusals, which nobody else changes until the transaction ends. */
export async function lockRefusals(tx: Tx): Promise<Refusals> {
  await settings.lock(tx, 'refusals')
  return { changes: await refusalChanges(tx), rows: await tx.selectFrom('declines').selectAll().execute() }
}

/** Puts refusals in the place of all there are. */
export async function replaceRefusals(tx: Tx, { changes, rows }: Refusals): Promise<void> {
  await tx.deleteFrom('declines').execute()
  for (const row of rows) await tx.insertInto('declines').values(row).execute()
  await settings.write(tx, 'refusals', String(changes))
}

/** The requests that are still there although their member declined, as after going back to an older database. */
export async function declinedRequests(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('requests')
    .innerJoin('requestPairs', 'requestPairs.requestId', 'requests.id')
    .innerJoin('declines', (join) =>
      join.onRef('declines.person', '=', 'requestPairs.person').onRef('declines.place', '=', 'requestPairs.place'),
    )
    .select('requests.id')
    .where('requests.kind', '=', 'badge')
    .where('requests.state', '!=', 'issued')
    .execute()
  return [...new Set(rows.map(({ id }) => id))]
}

async function countChange(tx: Tx): Promise<void> {
  await settings.lock(tx, 'refusals')
  await settings.write(tx, 'refusals', String((await refusalChanges(tx)) + 1))
}
