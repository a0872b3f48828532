import { Refusal } from '@liangpai/server'
import { type PublishedFigures, publishedMonths } from '@liangpai/server/store'
import type { Reading } from '../context.ts'
import { ledToday } from './roles.ts'

/** Three years. */
const MOST = 36

/** What was published, the newest month first. Throws `notFoundOrNotYours` but for the branch that runs the services. */
export async function listFigures(reading: Reading): Promise<PublishedFigures[]> {
  if (!(await ledToday(reading, reading.actor)).includes(reading.ledBy)) throw new Refusal('notFoundOrNotYours')
  return publishedMonths(reading.tx, MOST)
}
