import type { Kysely } from 'kysely'
import { Refusal } from '@liangpai/server'
import type { Tx } from './database.ts'
import type { Database, PersonRow } from './schema.ts'

/** People are those with a role, and those who asked for a badge. Keeps a person's name unless he is known; throws `personDiffers` where somebody else goes by that id. */
export async function ensurePerson(tx: Tx, row: PersonRow): Promise<void> {
  const known = await tx.selectFrom('people').select('name').where('id', '=', row.id).executeTakeFirst()
  if (known && known.name !== row.name) throw new Refusal('personDiffers', `${row.id} is somebody else`)
  if (!known) await tx.insertInto('people').values(row).execute()
}

export async function personOf(db: Kysely<Database>, id: string): Promise<PersonRow> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('personUnknown', `no person ${id}`)
  return row
}

/** Forgets a person who has neither a role nor anything under way. */
export async function forgetPerson(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('people')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('appointments').select('id').whereRef('appointments.personId', '=', 'people.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('requests').select('id').whereRef('requests.subjectId', '=', 'people.id'))),
    )
    .execute()
}
