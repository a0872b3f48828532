import { dayAfter } from '@liangpai/core/organization'
import {
  type AppointedRole,
  DAY,
  dayOf,
  type EndedRole,
  endOfDay,
  replaceRoles,
  startOfDay,
  SYSTEM,
} from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Work } from '../../context.ts'

/**
 * Writes roles that were ended, and records each in the journal: whoever was dismissed stays so, whichever database is put back.
 * A line names a role by its id, which is drawn.
 */
export const endRoles = (
  work: Work,
  before: readonly AppointedRole[],
  after: readonly AppointedRole[],
): Promise<void> =>
  replaceRoles(work.tx, before, after, async (ended) => {
    for (const role of ended) await recordEnd(work, role)
  })

/** A role that was dropped has ended from the start. One that is ended once more ends earlier: its day tells the two lines apart. */
async function recordEnd({ tx, at, origin, journal }: Work, { id, until }: EndedRole): Promise<void> {
  const exp = until === undefined ? 0 : startOfDay(dayAfter(until))
  const turn = Math.floor(exp / DAY)
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
  const isDropped = since > lastDay // a month sorts before its days
  if (isDropped) await tx.deleteFrom('appointments').where('id', '=', id).execute()
  else await tx.updateTable('appointments').set({ until: lastDay, endedEarly: 1 }).where('id', '=', id).execute()
  await addAudit(tx, {
    at,
    actor: SYSTEM,
    verb: 'appoint',
    subject: organizationId,
    detail: JSON.stringify({ person: personId, role: name, end: isDropped || lastDay }),
    organizationId,
  })
}
