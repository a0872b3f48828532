import { monthOf, nextMonth, startOfDay } from '@liangpai/server'
import type { Case } from '../case/case.ts'
import type { CaseRecord } from './caseRecord.ts'
import { sealedCase } from './schema.ts'
import type { Db, Unsealing } from './store.ts'

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
