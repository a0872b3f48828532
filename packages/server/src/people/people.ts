import { Refusal } from '../refusal.ts'
import type { Db, Tx } from '../store/store.ts'
import type { PersonRow } from '../store/tables.ts'

/** Inserts the person if new; throws `personDiffers` if the id belongs to someone else. */
export async function ensurePerson(tx: Tx, row: PersonRow): Promise<void> {
  const person = await tx.selectFrom('people').select('name').where('id', '=', row.id).executeTakeFirst()
  if (person && person.name !== row.name) throw new Refusal('personDiffers', `${row.id} is somebody else`)
  if (!person) await tx.insertInto('people').values(row).execute()
}

/** A person that has to be there; throws `personUnknown`. */
export async function personOf(db: Db, id: string): Promise<PersonRow> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('personUnknown', `no person ${id}`)
  return row
}

/** Deletes a person who has no role. A service that has more about them looks first whether that is over. */
export async function forgetPerson(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('people')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('appointments').select('id').whereRef('appointments.personId', '=', 'people.id'))),
    )
    .execute()
}
