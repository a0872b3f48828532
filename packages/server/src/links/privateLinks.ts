import { Refusal } from '../refusal.ts'
import { drawToken, hashOf } from '../secret.ts'
import { forUpdate } from '../store/postgres.ts'
import type { Db, Tx } from '../store/store.ts'
import type { Json, PrivateLinkRow } from '../store/tables.ts'

/** What a link is to open, for how many seconds; `handedBy` are the eyes of who hands it over. */
export type LinkOptions = { purpose: string; subject: string; life: number; handedBy?: Json | null }

/** The secret of a link, shown this once; the database keeps its hash. */
export type MadeLink = { token: string; expiresAt: number }

/** Makes a link that opens something once. Earlier ones for the same have ended with that. */
export async function makeLink(
  { tx, at, actor }: { tx: Tx; at: number; actor: string },
  { purpose, subject, life, handedBy = null }: LinkOptions,
): Promise<MadeLink> {
  const token = drawToken()
  const expiresAt = at + life
  await endLinks(tx, purpose, subject)
  const row = { tokenHash: hashOf(token), purpose, subject, madeBy: actor, handedBy, expiresAt, usedAt: null }
  await tx.insertInto('privateLinks').values(row).execute()
  return { token, expiresAt }
}

/** A link that opens something now; throws `privateLinkUnknown`. */
export async function liveLink(
  { tx, at }: { tx: Db; at: number },
  purpose: string,
  token: string,
): Promise<PrivateLinkRow> {
  const found = tx.selectFrom('privateLinks').selectAll().where('tokenHash', '=', hashOf(token))
  const link = await forUpdate(tx, found.where('purpose', '=', purpose)).executeTakeFirst()
  // One answer to all: whoever found a link is not told whether somebody has opened it.
  if (!link || link.usedAt !== null || at >= link.expiresAt) throw new Refusal('privateLinkUnknown')
  return link
}

/** Uses a live link up, in the transaction that opens what it is for. */
export async function useLink({ tx, at }: { tx: Tx; at: number }, { tokenHash }: PrivateLinkRow): Promise<void> {
  await tx.updateTable('privateLinks').set({ usedAt: at }).where('tokenHash', '=', tokenHash).execute()
}

/** Deletes the links to a subject, used or not. */
export async function endLinks(tx: Tx, purpose: string, subject: string): Promise<void> {
  await tx.deleteFrom('privateLinks').where('purpose', '=', purpose).where('subject', '=', subject).execute()
}
