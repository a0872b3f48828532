import type { Role } from '@liangpai/core/organization'
import { role as roleSchema } from '@liangpai/core/organization/schema'
import { drawId } from '../secret.ts'
import type { Db, Tx } from '../store/store.ts'
import type { AppointmentRow } from '../store/tables.ts'
import { readColumn } from './column.ts'

const branches = roleSchema.shape.liaisonFor.unwrap()

/** A role with the id of its row, and whether it was ended before its term was over. */
export type AppointedRole = Role & { id: string; endedEarly: boolean }

/** What is written down of an appointment beside the role. */
export type Appointment = {
  /** Of a group's leader: the branch that shows them to belong to the group. */
  memberOf?: string | undefined
  /** The eyes of whoever appoints. */
  appointedBy?: readonly string[]
}

/** Adds a role. */
export async function addRole(tx: Tx, role: Role, { memberOf, appointedBy }: Appointment = {}): Promise<void> {
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
      memberOf: memberOf ?? null,
      appointedBy: appointedBy ? JSON.stringify(appointedBy) : null,
      endedEarly: 0,
    })
    .execute()
}

/** All roles in an organisation, of whatever term. */
export async function rolesIn(db: Db, organizationId: string): Promise<AppointedRole[]> {
  const rows = await db.selectFrom('appointments').selectAll().where('organizationId', '=', organizationId).execute()
  return rows.map(roleFrom)
}

/** The same of several organisations, by the id of each. */
export async function rolesInEach(
  db: Db,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, AppointedRole[]>> {
  const roles = new Map(organizationIds.map((id): [string, AppointedRole[]] => [id, []]))
  if (roles.size === 0) return roles
  const rows = await db
    .selectFrom('appointments')
    .selectAll()
    .where('organizationId', 'in', [...roles.keys()])
    .execute()
  for (const row of rows) roles.get(row.organizationId)?.push(roleFrom(row))
  return roles
}

/** All roles of a person, of whatever term. */
export async function rolesOf(db: Db, personId: string): Promise<AppointedRole[]> {
  const rows = await db.selectFrom('appointments').selectAll().where('personId', '=', personId).execute()
  return rows.map(roleFrom)
}

/** A role that was ended: the last day or month of its term, or nothing where it was dropped before it began. */
export type EndedRole = { id: string; until: string | undefined }

/**
 * Writes what the ending of a role changed: terms that are shorter now, and roles that are gone. `note` gets these, so that
 * nobody forgets to write them where they outlast the database.
 */
export async function replaceRoles(
  tx: Tx,
  before: readonly AppointedRole[],
  after: readonly AppointedRole[],
  note: (ended: readonly EndedRole[]) => Promise<void>,
): Promise<void> {
  const remaining = new Map(after.map((role) => [role.id, role]))
  const ended: EndedRole[] = []
  for (const { id, term } of before) {
    const until = remaining.get(id)?.term.until
    if (!remaining.has(id) || until !== term.until) ended.push({ id, until })
    if (!remaining.has(id)) await tx.deleteFrom('appointments').where('id', '=', id).execute()
    else if (until !== term.until)
      await tx.updateTable('appointments').set({ until, endedEarly: 1 }).where('id', '=', id).execute()
  }
  await note(ended)
}

function roleFrom(row: AppointmentRow): AppointedRole {
  const { id, personId, role, organizationId, since, until, approvedAbove, termApprovedAbove, liaisonFor, endedEarly } =
    row
  return {
    id,
    person: personId,
    name: role,
    organization: organizationId,
    term: { from: since, ...(until !== null && { until }) },
    approvedAbove: approvedAbove === 1,
    termApprovedAbove: termApprovedAbove === 1,
    endedEarly: endedEarly === 1,
    ...(liaisonFor !== null && { liaisonFor: readColumn(branches, liaisonFor, 'liaisonFor') }),
  }
}
