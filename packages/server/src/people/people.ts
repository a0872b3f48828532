import { Refusal } from '../refusal.ts'
import { sealedPerson } from '../store/sealedTables.ts'
import type { Db, Tx } from '../store/store.ts'
import type { PersonRow } from '../store/tables.ts'
import type { Vault } from '../vault/vault.ts'

/** Inserts the person if new; throws `personDiffers` if the id belongs to someone else. */
export async function ensurePerson({ tx, vault }: { tx: Tx; vault: Vault }, row: PersonRow): Promise<void> {
  const person = await findPerson({ tx, vault }, row.id)
  if (person && person.name !== row.name) throw new Refusal('personDiffers', row.id)
  if (!person) await tx.insertInto('people').values(sealedPerson.seal(vault, row)).execute()
}

/** A person that has to be there; throws `personUnknown`. */
export async function personOf(reading: { tx: Db; vault: Vault }, id: string): Promise<PersonRow> {
  const row = await findPerson(reading, id)
  if (!row) throw new Refusal('personUnknown', id)
  return row
}

/** A person, or nothing if there is none of that id. */
export async function findPerson({ tx, vault }: { tx: Db; vault: Vault }, id: string): Promise<PersonRow | undefined> {
  const row = await tx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  return row && sealedPerson.open(vault, id, row)
}

/** The names of several persons, by the id of each; of an id that is nobody's there is none. */
export async function namesOf(
  { tx, vault }: { tx: Db; vault: Vault },
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  const rows = await tx.selectFrom('people').select(['id', 'name']).where('id', 'in', distinct).execute()
  return new Map(rows.map((row) => [row.id, sealedPerson.open(vault, row.id, row).name]))
}

/** Gives a person another name. */
export async function renamePerson({ tx, vault }: { tx: Tx; vault: Vault }, id: string, name: string): Promise<void> {
  await tx
    .updateTable('people')
    .set(sealedPerson.sealSome(vault, id, { name }))
    .where('id', '=', id)
    .execute()
}
