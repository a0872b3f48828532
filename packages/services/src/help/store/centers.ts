import { Refusal } from '@liangpai/server'
import { forNoKeyUpdate } from '@liangpai/server/store'
import * as z from 'zod'
import type { Clocks } from '../../clocks/clocks.ts'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { namesSchema } from '../../names/names.ts'
import { helpClocksOf } from '../center/helpClocks.ts'
import type { Center } from '../center/center.ts'
import { topics } from '../request/topic.ts'
import type { HelpReading, HelpWork } from './context.ts'
import type { CenterRow } from './tables.ts'

const topicList = z.array(z.enum(topics)).min(1)

const reader = (operators: Clocks) => (row: CenterRow) => {
  const { id, host, name, open } = row
  const ownAnswer = row.answerWithin ?? undefined
  try {
    return {
      id,
      host,
      name,
      open,
      topics: topicList.parse(JSON.parse(row.topics)),
      names: namesSchema.parse(JSON.parse(row.names)),
      ...(ownAnswer !== undefined && { ownAnswer }),
      clocks: helpClocksOf(operators, ownAnswer),
    } satisfies Center
  } catch {
    throw new Refusal('rowDamaged', 'centers: 1')
  }
}

/** The centers in the order in which they were set up. Throws `rowDamaged`. */
export async function allCenters({ tx }: Pick<HelpReading, 'tx'>): Promise<Center[]> {
  const rows = await tx.selectFrom('centers').selectAll().orderBy('since').orderBy('id').execute()
  return rows.map(reader(await clocksOf({ tx })))
}

/** One center; throws `notFoundOrNotYours`. */
export async function centerOf({ tx }: Pick<HelpReading, 'tx'>, id: string): Promise<Center> {
  const row = await tx.selectFrom('centers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return reader(await clocksOf({ tx }))(row)
}

/** The same, locked until the transaction ends; nothing where there is none. */
export async function lockCenter({ tx }: Pick<HelpWork, 'tx'>, id: string): Promise<Center | undefined> {
  const found = tx.selectFrom('centers').selectAll().where('id', '=', id)
  const row = await forNoKeyUpdate(tx, found).executeTakeFirst()
  return row && reader(await clocksOf({ tx }))(row)
}

/** What its host says of a center, as it may be changed. */
export const writtenPartOf = ({ name, names, open, topics: helps, ownAnswer }: WrittenCenter): WrittenCenter => ({
  name,
  names,
  open,
  topics: helps,
  ...(ownAnswer !== undefined && { ownAnswer }),
})

type WrittenCenter = Pick<Center, 'name' | 'names' | 'open' | 'topics'> & { ownAnswer?: number | undefined }

/** Writes a center, a new one or in the place of what it was. */
export async function writeCenter(
  { tx, at }: Pick<HelpWork, 'tx' | 'at'>,
  {
    id,
    host,
    name,
    names,
    topics: helps,
    open,
    ownAnswer = null,
  }: Omit<Center, 'clocks' | 'ownAnswer'> & {
    ownAnswer?: number | null | undefined
  },
): Promise<void> {
  const said = { name, open, names: JSON.stringify(names), topics: JSON.stringify(helps) }
  const row = { id, host, ...said, answerWithin: ownAnswer }
  await tx
    .insertInto('centers')
    .values({ ...row, since: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
