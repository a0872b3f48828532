import { hasRole, Refusal, type TrailLine, trailLines } from '@liangpai/server'
import type { Reading } from '../context.ts'
import { HANDLERS } from './roles.ts'

/** What was done, the newest first, before a line if one is named. Throws `notFoundOrNotYours` but for case handlers. */
export async function listTrail(reading: Reading, before?: number): Promise<TrailLine[]> {
  if (!(await hasRole(reading, reading.ledBy, HANDLERS))) throw new Refusal('notFoundOrNotYours')
  return trailLines(reading, before)
}
