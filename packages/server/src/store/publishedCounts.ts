import { type CountHistory, type CountTable, publishCounts, type PublishedCell } from '@liangpai/core/organization'
import { countHistory } from '@liangpai/core/organization/schema'
import type { Kysely, Transaction } from 'kysely'
import { enforceRule } from '../enforceRule.ts'
import { Refusal } from '../refusal.ts'
import type { Json } from './tables.ts'

/** What was published of a figure in a month, and the history by which its next month is published; never changed. */
export type PublishedCountRow = { figure: string; period: string; cells: Json; history: Json }

/** The table of a service that publishes counts. */
export type CountTables = { publishedCounts: PublishedCountRow }

type Db = Kysely<CountTables> | Transaction<CountTables>

/** The last month of which anything was published: a figure that is added later begins with the month after it. */
export async function lastPublishedMonth(db: Db): Promise<string | undefined> {
  const found = db.selectFrom('publishedCounts').select('period').orderBy('period', 'desc')
  return (await found.limit(1).executeTakeFirst())?.period
}

/** Publishes the figures of a month, by their names, under the rule for small counts (LOOK 12). Throws `rowDamaged`. */
export async function publishMonth(
  tx: Transaction<CountTables>,
  tables: Readonly<Record<string, CountTable>>,
): Promise<void> {
  for (const [figure, table] of Object.entries(tables)) {
    const { published, history } = enforceRule(publishCounts(await lastHistory(tx, figure), table))
    const row = { figure, period: table.period, cells: JSON.stringify(published), history: JSON.stringify(history) }
    await tx.insertInto('publishedCounts').values(row).execute()
  }
}

async function lastHistory(db: Db, figure: string): Promise<CountHistory | undefined> {
  const found = db.selectFrom('publishedCounts').select('history').where('figure', '=', figure)
  const row = await found.orderBy('period', 'desc').limit(1).executeTakeFirst()
  if (!row) return undefined
  const read = countHistory.safeParse(parsed(row.history))
  if (!read.success) throw new Refusal('rowDamaged', 'publishedCounts: 1')
  return read.data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The cells of each figure in a month, as they were published. */
export type PublishedFigures = { period: string; figures: ReadonlyMap<string, readonly PublishedCell[]> }

/** What was published in the last months, the newest first. */
export async function publishedMonths(db: Db, most: number): Promise<PublishedFigures[]> {
  const periods = db.selectFrom('publishedCounts').select('period').distinct().orderBy('period', 'desc').limit(most)
  const found = db.selectFrom('publishedCounts').select(['figure', 'period', 'cells'])
  const rows = await found.where('period', 'in', periods).orderBy('period', 'desc').execute()
  const months = new Map<string, Map<string, readonly PublishedCell[]>>()
  for (const { figure, period, cells } of rows) {
    const month = months.get(period) ?? new Map<string, readonly PublishedCell[]>()
    months.set(period, month.set(figure, JSON.parse(cells) as PublishedCell[]))
  }
  return [...months].map(([period, figures]) => ({ period, figures }))
}
