import type { Initiative } from '@liangpai/core/organization'
import { forUpdate } from '@liangpai/server/store'
import type { InitiativeRow, InitiativeTextRow } from './initiativeRow.ts'
import type { Db, Tx } from './store.ts'

/** An initiative by its short name, locked within a transaction. */
export async function findInitiative(db: Db, slug: string): Promise<InitiativeRow | undefined> {
  return forUpdate(db, db.selectFrom('initiatives').selectAll().where('slug', '=', slug)).executeTakeFirst()
}

/** The initiatives of these organisations, newest first. */
export async function initiativesOf(db: Db, organizations: readonly string[]): Promise<InitiativeRow[]> {
  if (organizations.length === 0) return []
  const found = db.selectFrom('initiatives').selectAll().where('organizationId', 'in', organizations)
  return found.orderBy('createdAt', 'desc').orderBy('slug').execute()
}

/** Those of them that wait for a second person. */
export async function waitingInitiatives(db: Db, organizations: readonly string[]): Promise<InitiativeRow[]> {
  if (organizations.length === 0) return []
  const found = db.selectFrom('initiatives').selectAll().where('organizationId', 'in', organizations)
  return found.where('wantedAt', 'is not', null).orderBy('wantedAt').execute()
}

/** Begins an initiative; false where another one has its name already. */
export async function insertInitiative(tx: Tx, row: InitiativeRow): Promise<boolean> {
  const insertion = tx
    .insertInto('initiatives')
    .values(row)
    .onConflict((c) => c.column('slug').doNothing())
  return (await insertion.executeTakeFirst()).numInsertedOrUpdatedRows === 1n
}

/** Writes what has become of an initiative, or of the word of the first of two persons. */
export async function updateInitiative(
  tx: Tx,
  slug: string,
  set: Partial<Pick<InitiativeRow, 'content' | 'wanted' | 'wantedBy' | 'wantedAt'>>,
): Promise<void> {
  await tx.updateTable('initiatives').set(set).where('slug', '=', slug).execute()
}

/** Deletes a draft that nobody has seen. */
export async function deleteInitiative(tx: Tx, slug: string): Promise<void> {
  await tx.deleteFrom('initiatives').where('slug', '=', slug).execute()
}

/** Keeps a content that readers see from now on; one that they saw before stays as it was. */
export async function putInitiativeText(tx: Tx, row: InitiativeTextRow): Promise<void> {
  await tx
    .insertInto('initiativeTexts')
    .values(row)
    .onConflict((c) => c.columns(['slug', 'fingerprint']).doNothing())
    .execute()
}

/** What an initiative is. */
export const initiativeOf = ({ content }: Pick<InitiativeRow, 'content'>): Initiative =>
  JSON.parse(content) as Initiative
