import { Refusal } from '../refusal.ts'
import { forUpdate } from '../store/postgres.ts'
import { sealedPasskey } from '../store/sealedTables.ts'
import type { Db, Tx } from '../store/store.ts'
import type { PasskeyRow } from '../store/tables.ts'
import { blindIndex } from '../vault/blindIndex.ts'
import type { Vault } from '../vault/vault.ts'

/** Whose passkeys: a service's own purpose and subject. */
export type PasskeyOwner = Pick<PasskeyRow, 'purpose' | 'subject'>

/** What the owner of a passkey sees of it. */
export type PasskeyView = Pick<PasskeyRow, 'id' | 'name' | 'createdAt' | 'usedAt'>

/** What was learnt of a new passkey. */
export type NewPasskey = Pick<PasskeyRow, 'id' | 'publicKey' | 'counter' | 'transports'>

/** What authenticators call the owner: it says nothing, and is the same for all passkeys of one owner. */
export const userHandleOf = (vault: Vault, { purpose, subject }: PasskeyOwner): string =>
  blindIndex(vault, `passkey ${purpose}`, subject)

/** Saves a passkey under a name; throws `passkeyKnown`, and `passkeyFailed` for a credential that is another owner's. */
export async function addPasskey(
  { tx, vault, at }: { tx: Tx; vault: Vault; at: number },
  passkey: NewPasskey & PasskeyOwner & Pick<PasskeyRow, 'name'> & Partial<Pick<PasskeyRow, 'handedBy'>>,
): Promise<void> {
  const earlier = await tx.selectFrom('passkeys').select('subject').where('id', '=', passkey.id).executeTakeFirst()
  if (earlier) throw new Refusal(earlier.subject === passkey.subject ? 'passkeyKnown' : 'passkeyFailed')
  const row = sealedPasskey.seal(vault, { handedBy: null, ...passkey, createdAt: at, usedAt: null })
  await tx.insertInto('passkeys').values(row).execute()
}

/** The passkeys of an owner, oldest first. */
export async function passkeysOf(
  { tx, vault }: { tx: Db; vault: Vault },
  { purpose, subject }: PasskeyOwner,
): Promise<PasskeyView[]> {
  const rows = await tx
    .selectFrom('passkeys')
    .select(['id', 'name', 'createdAt', 'usedAt'])
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => sealedPasskey.open(vault, row.id, row))
}

/** Those of them that somebody else had handed the way in for, and that nobody has confirmed since. */
export async function handedPasskeysOf(reading: { tx: Db; vault: Vault }, owner: PasskeyOwner): Promise<PasskeyView[]> {
  const handed = reading.tx.selectFrom('passkeys').select('id').where('handedBy', 'is not', null)
  const rows = await handed.where('purpose', '=', owner.purpose).where('subject', '=', owner.subject).execute()
  return (await passkeysOf(reading, owner)).filter((passkey) => rows.some(({ id }) => id === passkey.id))
}

/** The passkey that an authenticator names; throws `passkeyUnknown`. */
export async function passkeyOf(db: Db, purpose: string, id: string): Promise<Omit<PasskeyRow, 'name'>> {
  const found = db
    .selectFrom('passkeys')
    .select(['id', 'purpose', 'subject', 'publicKey', 'counter', 'transports', 'createdAt', 'usedAt', 'handedBy'])
    .where('id', '=', id)
    .where('purpose', '=', purpose)
  const row = await forUpdate(db, found).executeTakeFirst()
  if (!row) throw new Refusal('passkeyUnknown')
  return row
}

/** Calls a passkey of an owner something else; throws `passkeyUnknown`. */
export async function renamePasskey(
  { tx, vault }: { tx: Tx; vault: Vault },
  { purpose, subject }: PasskeyOwner,
  id: string,
  name: string,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set(sealedPasskey.sealSome(vault, id, { name }))
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('passkeyUnknown')
}

/** Deletes one passkey of an owner; throws `passkeyUnknown`. */
export async function removePasskey(tx: Tx, { purpose, subject }: PasskeyOwner, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('passkeyUnknown')
}

/** Deletes all passkeys of an owner. */
export async function forgetPasskeys(tx: Tx, { purpose, subject }: PasskeyOwner): Promise<void> {
  await tx.deleteFrom('passkeys').where('purpose', '=', purpose).where('subject', '=', subject).execute()
}
