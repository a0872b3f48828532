import type { Db } from '../store/store.ts'
import type { Vault } from '../vault/vault.ts'
import { MEMBER, OPERATOR, SYSTEM } from '../verb/actor.ts'
import { findPerson } from '../people/people.ts'

/** A line of what was done: by a person of a name, whoever holds a link, the service itself or its operator. */
export type TrailLine = {
  seq: number
  at: number
  verb: string
  subject: string
  by: { name: string } | 'member' | 'system' | 'operator'
}

/** How many lines a page has; fewer are the last page. */
export const TRAIL_PAGE = 50

type Reading = { tx: Db; vault: Vault }

/**
 * What was done, the newest first, before a line if one is named; of these organisations alone, if some are. Whoever asks has been
 * found to be allowed.
 */
export async function trailLines(
  reading: Reading,
  before?: number,
  organizations?: readonly string[],
): Promise<TrailLine[]> {
  let all = reading.tx.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(TRAIL_PAGE)
  if (organizations) all = all.where('organizationId', 'in', organizations)
  const rows = await (before === undefined ? all : all.where('seq', '<', before)).execute()
  return Promise.all(
    rows.map(async ({ seq, at, verb, subject, actor }) => ({
      seq,
      at,
      verb,
      subject,
      by: await whoIs(reading, actor),
    })),
  )
}

async function whoIs(reading: Reading, actor: string): Promise<TrailLine['by']> {
  if (actor === MEMBER) return 'member'
  if (actor === SYSTEM) return 'system'
  if (actor === OPERATOR) return 'operator'
  return { name: (await findPerson(reading, actor))?.name ?? actor }
}
