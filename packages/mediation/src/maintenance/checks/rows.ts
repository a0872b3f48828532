import { type Check, requireMasterKey, sealedPerson } from '@liangpai/server'
import { isIntact } from '@liangpai/server/store'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import { sealedCase, sealedPicture } from '../../store/schema.ts'
import { readStation } from '../../store/settings.ts'
import type { Unsealing } from '../../store/store.ts'

/** Rows that are opened at once. */
const PAGE = 200

/** The pages of the embedded database, and sealed rows that the master key does not open or that cannot be read. */
export const checkRows: Check<Context> = async ({ store: { db }, vault }) => {
  if (!(await isIntact(db))) return [{ what: 'databaseDamaged', urgency: 'now' }]
  const reading = { tx: db, vault }
  await requireMasterKey(reading)
  await readStation(db)
  const damaged = [
    ['cases', await count(casesAfter, reading)],
    ['pictures', await count(picturesAfter, reading)],
    ['people', await count(peopleAfter, reading)],
  ] as const
  return damaged
    .filter(([, rows]) => rows > 0)
    .map(([table, rows]) => ({ what: 'stationRowDamaged', urgency: 'now', detail: `${table}: ${rows}` }))
}

/** A row by its key, and whether it can be read. */
type Looked = { key: string; isSound: boolean }
type RowsAfter = (reading: Unsealing, key: string) => Promise<Looked[]>

async function count(rowsAfter: RowsAfter, reading: Unsealing): Promise<number> {
  let damaged = 0
  for (
    let rows = await rowsAfter(reading, '');
    rows.length > 0;
    rows = await rowsAfter(reading, rows.at(-1)?.key ?? '')
  )
    damaged += rows.filter(({ isSound }) => !isSound).length
  return damaged
}

/** What every later step reads of a case. */
const recordShape = z.object({
  case: z.object({ state: z.string(), complaint: z.object({}) }),
  course: z.array(z.object({})),
})

const casesAfter: RowsAfter = async ({ tx, vault }, key) => {
  const rows = await tx
    .selectFrom('cases')
    .selectAll()
    .where('number', '>', key)
    .orderBy('number')
    .limit(PAGE)
    .execute()
  return rows.map((row) => ({
    key: row.number,
    isSound: opens(() => recordShape.parse(JSON.parse(sealedCase.open(vault, row.number, row).record))),
  }))
}

const picturesAfter: RowsAfter = async ({ tx, vault }, key) => {
  const rows = await tx.selectFrom('pictures').selectAll().where('id', '>', key).orderBy('id').limit(PAGE).execute()
  return rows.map((row) => ({ key: row.id, isSound: opens(() => sealedPicture.open(vault, row.id, row)) }))
}

const peopleAfter: RowsAfter = async ({ tx, vault }, key) => {
  const rows = await tx.selectFrom('people').selectAll().where('id', '>', key).orderBy('id').limit(PAGE).execute()
  return rows.map((row) => ({ key: row.id, isSound: opens(() => sealedPerson.open(vault, row.id, row)) }))
}

function opens(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch {
    return false
  }
}
