import type { Kysely } from 'kysely'
import type { Tx } from './database.ts'
import type { AppointmentRow, Database } from './schema.ts'

export async function addAppointment(tx: Tx, row: AppointmentRow): Promise<void> {
  await tx.insertInto('appointments').values(row).execute()
}

/** Ends a person's role in an organisation. */
export async function endAppointment(
  tx: Tx,
  held: { personId: string; organizationId: string; role: string },
  until: number,
): Promise<bigint> {
  const { numUpdatedRows } = await tx
    .updateTable('appointments')
    .set({ until })
    .where('personId', '=', held.personId)
    .where('organizationId', '=', held.organizationId)
    .where('role', '=', held.role)
    .where('until', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows
}

/** The roles a person holds now in any of these organisations. */
export async function rolesOf(
  db: Kysely<Database>,
  personId: string,
  organizationIds: string[],
  now: number,
): Promise<AppointmentRow[]> {
  return db
    .selectFrom('appointments')
    .selectAll()
    .where('personId', '=', personId)
    .where('organizationId', 'in', organizationIds)
    .where('since', '<=', now)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', now)]))
    .execute()
}
