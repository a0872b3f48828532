import type { CountHistory, PublishedCell } from '@liangpai/core/organization'
import { countHistory } from '@liangpai/core/organization/schema'
import { Refusal } from '@liangpai/server'
import type { Kysely, Transaction } from 'kysely'
import type { BaseTables } from './tables.ts'

type Db = Kysely<BaseTables>

/** What was published last of a figure: the history that the next month goes by. Throws `rowDamaged`. */
export async function lastHistory(db: Db, figure: string): Promise<CountHistory | undefined> {
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

/** Writes what is published of a month. It is never written again. */
export async function insertCounts(
  tx: Transaction<BaseTables>,
  { figure, cells, history }: { figure: string; cells: readonly PublishedCell[]; history: CountHistory },
): Promise<void> {
  const row = { figure, period: history.period, cells: JSON.stringify(cells), history: JSON.stringify(history) }
  await tx.insertInto('publishedCounts').values(row).execute()
}

/** One figure of a month as it was published. */
export type PublishedFigure = { figure: string; period: string; cell: PublishedCell }

/** What was published of some figures, the newest month first. */
export async function publishedFigures(db: Db, figures: readonly string[], months: number): Promise<PublishedFigure[]> {
  if (figures.length === 0) return []
  const found = db.selectFrom('publishedCounts').select(['figure', 'period', 'cells']).where('figure', 'in', figures)
  const rows = await found
    .orderBy('period', 'desc')
    .limit(months * figures.length)
    .execute()
  return rows.flatMap(({ figure, period, cells }) =>
    (JSON.parse(cells) as PublishedCell[]).map((cell) => ({ figure, period, cell })),
  )
}
