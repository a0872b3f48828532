import type { Db, Tx } from '../store/store.ts'
import type { SignInRow } from '../store/tables.ts'

type Facts = Omit<SignInRow, 'personId'>

const NOTHING: Facts = {
  passkeySince: null,
  recoveredAt: null,
  confirmedBy: null,
  confirmedAt: null,
  wantedBy: null,
  wantedAt: null,
}

/** What is known of how a person signs in. */
export async function signInOf(db: Db, personId: string): Promise<SignInRow> {
  const row = await db.selectFrom('signIns').selectAll().where('personId', '=', personId).executeTakeFirst()
  return row ?? { personId, ...NOTHING }
}

/** Writes down more of it. */
export async function noteSignInOf(tx: Tx, personId: string, facts: Partial<Facts>): Promise<void> {
  await tx
    .insertInto('signIns')
    .values({ personId, ...NOTHING, ...facts })
    .onConflict((c) => c.column('personId').doUpdateSet(facts))
    .execute()
}
