import { findPerson, hasRole, MEMBER, OPERATOR, Refusal, SYSTEM } from '@liangpai/server'
import type { Reading } from '../context.ts'
import { HANDLERS } from './roles.ts'

/** A line of what was done: by a person of a name, a side or nobody, and to which case. */
export type TrailLine = {
  seq: number
  at: number
  verb: string
  subject: string
  by: { name: string } | 'member' | 'system' | 'operator'
}

/** How many lines a page has; fewer are the last page. */
export const TRAIL_PAGE = 50

/** What was done, the newest first, before a line if one is named. Throws `notFoundOrNotYours` but for case handlers. */
export async function listTrail(reading: Reading, before?: number): Promise<TrailLine[]> {
  if (!(await hasRole(reading, reading.ledBy, HANDLERS))) throw new Refusal('notFoundOrNotYours')
  const all = reading.tx.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(TRAIL_PAGE)
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
