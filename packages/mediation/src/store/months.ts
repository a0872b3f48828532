import type { CountHistory, PublishedCell } from '@liangpai/core/organization'
import { countHistory } from '@liangpai/core/organization/schema'
import { monthOf, nextMonth, Refusal, startOfDay } from '@liangpai/server'
import type { Case } from '../case/case.ts'
import type { Figure } from '../figures/figures.ts'
import type { CaseRecord } from './caseRecord.ts'
import { sealedCase } from './schema.ts'
import type { Db, Tx, Unsealing } from './store.ts'

/** What was published last of a figure: the history that the next month goes by. Throws `rowDamaged`. */
export async function lastHistory(db: Db, figure: Figure): Promise<CountHistory | undefined> {
  const found = db.selectFrom('publishedMonths').select('history').where('figure', '=', figure)
  const row = await found.orderBy('period', 'desc').limit(1).executeTakeFirst()
  if (!row) return undefined
  const read = countHistory.safeParse(parsed(row.history))
  if (!read.success) throw new Refusal('rowDamaged', 'publishedMonths: 1')
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
export async function insertMonth(
  tx: Tx,
  { figure, cells, history }: { figure: Figure; cells: readonly PublishedCell[]; history: CountHistory },
): Promise<void> {
  const row = { figure, period: history.period, cells: JSON.stringify(cells), history: JSON.stringify(history) }
  await tx.insertInto('publishedMonths').values(row).execute()
}

/** What was published, the newest month first. */
export async function publishedMonths(
  db: Db,
  figure: Figure,
  limit: number,
): Promise<{ period: string; cells: PublishedCell[] }[]> {
  const found = db.selectFrom('publishedMonths').select(['period', 'cells']).where('figure', '=', figure)
  const rows = await found.orderBy('period', 'desc').limit(limit).execute()
  return rows.map(({ period, cells }) => ({ period, cells: JSON.parse(cells) as PublishedCell[] }))
}

/** The month in which the first complaint came in that is still here. */
export async function firstMonth(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('cases').select('filedAt').orderBy('filedAt').limit(1).executeTakeFirst()
  return row && monthOf(new Date((row.filedAt + 8 * 3600) * 1000).toISOString())
}

/** What happened in a month: how many complaints came in, and the cases that ended. */
export async function casesOfMonth(
  { tx, vault }: Unsealing,
  month: string,
): Promise<{ received: number; ended: Pick<Case, 'state' | 'termination'>[] }> {
  const [first, next] = [`${month}-01`, `${nextMonth(month)}-01`]
  const { received } = await tx
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('received'))
    .where('filedAt', '>=', startOfDay(first))
    .where('filedAt', '<', startOfDay(next))
    .executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('cases')
    .select(['number', 'record'])
    .where('closedOn', '>=', first)
    .where('closedOn', '<', next)
    .execute()
  const ended = rows.map((row) => {
    const { record } = sealedCase.open(vault, row.number, row)
    return (JSON.parse(record) as CaseRecord).case
  })
  return { received: Number(received), ended }
}
