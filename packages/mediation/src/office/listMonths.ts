import type { PublishedCell } from '@liangpai/core/organization'
import { hasRole, Refusal } from '@liangpai/server'
import type { Reading } from '../context.ts'
import { publishedMonths } from '../store/months.ts'
import { HANDLERS } from './roles.ts'

/** What was published of a month. */
export type PublishedMonth = { period: string; received: readonly PublishedCell[]; ended: readonly PublishedCell[] }

/** Three years. */
const MOST = 36

/** What was published, the newest month first. Throws `notFoundOrNotYours` but for case handlers. */
export async function listMonths(reading: Reading): Promise<PublishedMonth[]> {
  if (!(await hasRole(reading, reading.ledBy, HANDLERS))) throw new Refusal('notFoundOrNotYours')
  const received = await publishedMonths(reading.tx, 'received', MOST)
  const ended = new Map((await publishedMonths(reading.tx, 'ended', MOST)).map(({ period, cells }) => [period, cells]))
  return received.map(({ period, cells }) => ({ period, received: cells, ended: ended.get(period) ?? [] }))
}
