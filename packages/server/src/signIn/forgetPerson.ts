import type { Tx } from '../store/store.ts'
import { endAllWaysIn } from './endSignIn.ts'

/**
 * Deletes a person who has no role, with their ways to sign in. A service that has more about them looks first whether that is
 * over.
 */
export async function forgetPerson(tx: Tx, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('people')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('appointments').select('id').whereRef('appointments.personId', '=', 'people.id'))),
    )
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  await endAllWaysIn(tx, id)
}
