import { chainLinks, type CountHistory, type CoverageTargets, type PlainDate } from '@liangpai/core/organization'
import { countHistory } from '@liangpai/core/organization/schema'
import type { DisplayedMonth } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { EstimateRow } from './figureRows.ts'
import type { Db, Tx } from './store.ts'

/** What was published last: the history by which the next month goes. Throws `rowDamaged`. */
export async function lastHistory(db: Db): Promise<CountHistory | undefined> {
  const found = db.selectFrom('displayedMonths').select('history').where('history', 'is not', null)
  const row = await found.orderBy('period', 'desc').limit(1).executeTakeFirst()
  return row && parsed('displayedMonths', countHistory, row.history ?? '')
}

/** The last month of which anything is written down, be it that it was not counted. */
export async function lastMonth(db: Db): Promise<string | undefined> {
  const found = db.selectFrom('displayedMonths').select('period').orderBy('period', 'desc')
  return (await found.limit(1).executeTakeFirst())?.period
}

/** Writes down a month, once: what is shown of it and the history to go by, or neither where it was not counted in time. */
export async function insertMonth(
  tx: Tx,
  {
    period,
    at,
    counted,
  }: { period: string; at: number; counted: { shown?: number; history: CountHistory } | undefined },
): Promise<void> {
  const history = counted ? JSON.stringify(counted.history) : null
  const row = { period, shown: counted?.shown ?? null, history, countedAt: at }
  await tx.insertInto('displayedMonths').values(row).execute()
}

/** The last months up to one, the oldest first, as they were published. */
export async function monthsUpTo(db: Db, last: string, most: number): Promise<DisplayedMonth[]> {
  const found = db.selectFrom('displayedMonths').selectAll().where('period', '<=', last)
  const rows = await found.orderBy('period', 'desc').limit(most).execute()
  return rows.toReversed().map(({ period: month, shown, history }) => {
    if (history === null) return { month, notRecorded: true }
    return shown === null ? { month, under: 10 } : { month, shown }
  })
}

/** Writes an estimate in the place of that of the same month or day. */
export async function putEstimate(tx: Tx, { statedOn, ...rest }: EstimateRow): Promise<void> {
  const insert = tx.insertInto('estimates').values({ statedOn, ...rest })
  await insert.onConflict((c) => c.column('statedOn').doUpdateSet(rest)).execute()
}

/** The estimate that was given last by a day; one of a month stands from its first day on. */
export async function estimateOn(db: Db, day: PlainDate): Promise<EstimateRow | undefined> {
  const found = db.selectFrom('estimates').selectAll().where('statedOn', '<=', day)
  return found.orderBy('statedOn', 'desc').limit(1).executeTakeFirst()
}

/** Writes the targets that hold from a day on. */
export async function putTargets(tx: Tx, since: PlainDate, targets: CoverageTargets): Promise<void> {
  const lists = { areas: JSON.stringify(targets.areas), chainLinks: JSON.stringify(targets.chainLinks) }
  const insert = tx.insertInto('coverageTargets').values({ since, ...lists })
  await insert.onConflict((c) => c.column('since').doUpdateSet(lists)).execute()
}

/** The targets that hold on a day: the links that have words of their own and no area, until others were written. Throws `rowDamaged`. */
export async function targetsOn(db: Db, day: PlainDate): Promise<CoverageTargets> {
  const found = db.selectFrom('coverageTargets').selectAll().where('since', '<=', day)
  const row = await found.orderBy('since', 'desc').limit(1).executeTakeFirst()
  if (!row) return { areas: [], chainLinks }
  const read = (json: string) => parsed('coverageTargets', z.array(z.string()), json)
  return { areas: read(row.areas), chainLinks: read(row.chainLinks) }
}

function parsed<Value>(table: string, schema: z.ZodType<Value>, json: string): Value {
  try {
    return schema.parse(JSON.parse(json))
  } catch {
    throw new Refusal('rowDamaged', `${table}: 1`)
  }
}
