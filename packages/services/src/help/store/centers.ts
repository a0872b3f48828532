import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { defaultClocks } from '../center/helpClocks.ts'
import type { Center } from '../center/center.ts'
import { topics } from '../request/topic.ts'
import type { HelpReading, HelpWork } from './context.ts'
import type { CenterRow } from './tables.ts'

const topicList = z.array(z.enum(topics)).min(1)
const days = z.int().min(1).max(366)
const clocks = z.object({
  answerWithin: days,
  introduction: days,
  silence: days,
  reopen: days,
  retention: days,
})

function read({ since: _since, ...row }: CenterRow): Center {
  try {
    const stored = { ...defaultClocks, ...(JSON.parse(row.clocks) as object) }
    return { ...row, topics: topicList.parse(JSON.parse(row.topics)), clocks: clocks.parse(stored) }
  } catch {
    throw new Refusal('rowDamaged', 'centers: 1')
  }
}

/** The centers in the order in which they were set up. Throws `rowDamaged`. */
export async function allCenters({ tx }: Pick<HelpReading, 'tx'>): Promise<Center[]> {
  return (await tx.selectFrom('centers').selectAll().orderBy('since').orderBy('id').execute()).map(read)
}

/** One center; throws `notFoundOrNotYours`. */
export async function centerOf({ tx }: Pick<HelpReading, 'tx'>, id: string): Promise<Center> {
  const row = await tx.selectFrom('centers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return read(row)
}

/** Writes a center, a new one or in the place of what it was. */
export async function writeCenter({ tx, at }: Pick<HelpWork, 'tx' | 'at'>, center: Center): Promise<void> {
  const row = { ...center, topics: JSON.stringify(center.topics), clocks: JSON.stringify(center.clocks) }
  await tx
    .insertInto('centers')
    .values({ ...row, since: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
