import { dayAfter } from '@liangpai/core/organization'
import { type AppointedRole, DAY, dayOf, endOfDay, replaceRoles, startOfDay, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Work } from '../../context.ts'

/** The roles of an organisation before and after some of them were ended, and the last day of those. */
export type RoleEnds = { before: readonly AppointedRole[]; after: readonly AppointedRole[]; lastDay: string }

/**
 * Ends roles, and records each in the journal: whoever was dismissed stays so, whichever database is put back. A line names a
 * role by its id, which is drawn.
 */
export async function endRoles(work: Work, { before, after, lastDay }: RoleEnds): Promise<void> {
  const { tx, at, origin, journal } = work
  await replaceRoles(tx, before, after)
  const remaining = new Map(after.map(({ id, term }) => [id, term.until]))
  const ended = before.filter(({ id, term }) => !remaining.has(id) || remaining.get(id) !== term.until)
  const exp = endOfDay(lastDay)
  // A role that is ended once more ends earlier: its day tells the two lines apart.
  const turn = Math.floor(exp / DAY)
  for (const { id } of ended)
    await journal.record(tx, { act: 'endRole', turn, at, code: id, uri: `${origin}/roles/${id}`, idx: 0, exp })
}

/** Ends the roles that the journal says were ended, by the end of their last day in seconds, where the database has forgotten it. */
export async function applyRoleEnds(work: Work, ends: ReadonlyMap<string, number>): Promise<void> {
  for (const [id, end] of ends) await applyRoleEnd(work, id, dayOf(end - 1))
}

async function applyRoleEnd({ tx, at }: Work, id: string, lastDay: string): Promise<void> {
  const role = await tx.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst()
  if (!role || (role.until !== null && startOfDay(dayAfter(role.until)) <= endOfDay(lastDay))) return
  const { personId, organizationId, role: name, since } = role
  // A month sorts before its days: only what was to begin later is dropped.
  if (since > lastDay) await tx.deleteFrom('appointments').where('id', '=', id).execute()
  else await tx.updateTable('appointments').set({ until: lastDay }).where('id', '=', id).execute()
  await addAudit(tx, {
    at,
    actor: SYSTEM,
    verb: 'appoint',
    subject: organizationId,
    detail: JSON.stringify({ person: personId, role: name, end: lastDay }),
    organizationId,
  })
}
