import { isMistake } from '../../mistake.ts'
import { Refusal } from '../../refusal.ts'
import { continueNumbers } from '../snapshot.ts'
import type { TransactOptions, Tx } from '../store.ts'
import { readRows, type Row, type RowsFile, type TablesInOrder } from './rows.ts'

/** A store of any service. */
type Writable = { transact<T>(work: (tx: Tx) => Promise<T>, options?: TransactOptions): Promise<T> }

/** Puts the rows of a backup into an empty database. Throws `backupDamaged`. */
export const putRows = ({ transact }: Writable, file: RowsFile, tables: TablesInOrder): Promise<void> =>
  transact(
    async (tx) => {
      for await (const { table, rows } of readRows(file, tables))
        await insert(tx, table, rows).catch((error: unknown) => {
          if (error instanceof Refusal || isMistake(error)) throw error
          throw new Refusal('backupDamaged', `${file.path}: ${table}`)
        })
      await continueNumbers(tx)
    },
    { long: true },
  )

async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const ordered = table === 'organizations' ? superiorsFirst(rows) : rows
  // One by one where a row may refer to another of its table; many at once elsewhere.
  const batch = table === 'organizations' ? 1 : 200
  for (let at = 0; at < ordered.length; at += batch)
    await tx
      .insertInto(table as 'settings')
      .values(ordered.slice(at, at + batch) as never)
      .execute()
}

function superiorsFirst(rows: readonly Row[]): Row[] {
  const ordered: Row[] = []
  const placed = new Set<unknown>([null])
  for (let rest = [...rows]; rest.length > 0;) {
    const next = rest.filter(({ superiorId }) => placed.has(superiorId))
    if (next.length === 0) throw new Refusal('backupDamaged', 'organizations')
    for (const row of next) placed.add(row['id'])
    ordered.push(...next)
    rest = rest.filter((row) => !next.includes(row))
  }
  return ordered
}
