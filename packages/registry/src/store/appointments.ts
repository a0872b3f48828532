import type { Role } from '@liangpai/core/organization'
import type { Kysely } from 'kysely'
import { drawId } from '../secret.ts'
import type { Tx } from './database.ts'
import type { AppointmentRow, Database } from './schema.ts'

/** A role as it is kept. */
export type KeptRole = Role & { id: string }

/** Keeps a role; of a group's leader with the branch for which he was shown to be in the group. */
export async function addRole(tx: Tx, role: Role, memberOf: string | null = null): Promise<void> {
  const { person, name, organization, term, approvedAbove, termApprovedAbove, liaisonFor } = role
  await tx
    .insertInto('appointments')
    .values({
      id: drawId(),
      personId: person,
      organizationId: organization,
      role: name,
      since: term.from,
      until: term.until ?? null,
      approvedAbove: approvedAbove ? 1 : 0,
      termApprovedAbove: termApprovedAbove ? 1 : 0,
      liaisonFor: liaisonFor ? JSON.stringify(liaisonFor) : null,
      memberOf,
    })
    .execute()
}

/** All roles in an organisation, of whatever term. */
export async function rolesIn(db: Kysely<Database>, organizationId: string): Promise<KeptRole[]> {
  const rows = await db.selectFrom('appointments').selectAll().where('organizationId', '=', organizationId).execute()
  return rows.map(roleFrom)
}

/** All roles of a person, of whatever term. */
export async function rolesOf(db: Kysely<Database>, personId: string): Promise<KeptRole[]> {
  const rows = await db.selectFrom('appointments').selectAll().where('personId', '=', personId).execute()
  return rows.map(roleFrom)
}

/** Keeps what an ending changed: terms that are shorter now, and roles that are gone. */
export async function keepEnding(tx: Tx, before: readonly KeptRole[], after: readonly KeptRole[]): Promise<void> {
  const left = new Map(after.map((role) => [role.id, role]))
  for (const { id, term } of before) {
    const until = left.get(id)?.term.until
    if (!left.has(id)) await tx.deleteFrom('appointments').where('id', '=', id).execute()
    else if (until !== term.until) await tx.updateTable('appointments').set({ until }).where('id', '=', id).execute()
  }
}

function roleFrom(row: AppointmentRow): KeptRole {
  const { id, personId, role, organizationId, since, until, approvedAbove, termApprovedAbove, liaisonFor } = row
  return {
    id,
    person: personId,
    name: role,
    organization: organizationId,
    term: { from: since, ...(until !== null && { until }) },
    approvedAbove: approvedAbove === 1,
    termApprovedAbove: termApprovedAbove === 1,
    ...(liaisonFor !== null && { liaisonFor: JSON.parse(liaisonFor) as string[] }),
  }
}
