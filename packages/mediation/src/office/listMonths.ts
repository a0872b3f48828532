import type { PublishedCell } from '@liangpai/core/organization'
import { hasRole, Refusal } from '@liangpai/server'
import { publishedMonths } from '@liangpai/server/store'
import type { Reading } from '../context.ts'
import { HANDLERS } from './roles.ts'

/** What was published of a month. */
export type PublishedMonth = { period: string; received: readonly PublishedCell[]; ended: readonly PublishedCell[] }

/** Three years. */
const MOST = 36

/** What was published, the newest month first. Throws `notFoundOrNotYours` but for case handlers. */
export async function listMonths(reading: Reading): Promise<PublishedMonth[]> {
  if (!(await hasRole(reading, reading.ledBy, HANDLERS))) throw new Refusal('notFoundOrNotYours')
  return (await publishedMonths(reading.tx, MOST)).map(({ period, figures }) => ({
    period,
    received: figures.get('received') ?? [],
    ended: figures.get('ended') ?? [],
  }))
}
