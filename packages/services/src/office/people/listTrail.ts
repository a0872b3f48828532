import { Refusal, type TrailLine, trailLines } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { ledToday } from '../roles.ts'

/** What was done in the branches that whoever reads leads, the newest first. Throws `notFoundOrNotYours` for who leads none. */
export async function listTrail(reading: Reading, before?: number): Promise<TrailLine[]> {
  const leads = await ledToday(reading, reading.actor)
  if (leads.length === 0) throw new Refusal('notFoundOrNotYours')
  return trailLines(reading, before, leads)
}
