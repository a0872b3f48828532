import { isMistake } from '../../mistake.ts'
import { Refusal } from '../../refusal.ts'
import { continueNumbers } from '../snapshot.ts'
import type { TransactOptions, Tx } from '../store.ts'
import { type Batch, readRows, type Row, type RowsFile, type TablesInOrder } from './rows.ts'

/** A store of any service. */
type Writable = { transact<T>(work: (tx: Tx) => Promise<T>, options?: TransactOptions): Promise<T> }

/** Rows of one statement. */
const AT_ONCE = 200

/** Puts the rows of a backup into an empty database. Throws `backupDamaged`. */
export const putRows = ({ transact }: Writable, file: RowsFile, tables: TablesInOrder): Promise<void> =>
  transact(
    async (tx) => {
      for await (const { table, rows } of superiorsFirst(readRows(file, tables)))
        await insert(tx, table, rows).catch((error: unknown) => {
          if (error instanceof Refusal || isMistake(error)) throw error
          throw new Refusal('backupDamaged', `${file.path}: ${table}`)
        })
      await continueNumbers(tx)
    },
    { long: true },
  )

async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await tx
      .insertInto(table as 'settings')
      .values(rows.slice(at, at + AT_ONCE) as never)
      .execute()
}

/** All organisations as one batch, each after its superior: theirs is the one table whose rows refer to each other. */
async function* superiorsFirst(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  const table = 'organizations'
  let organizations: Row[] = []
  for await (const batch of batches) {
    if (batch.table === table) {
      organizations.push(...batch.rows)
      continue
    }
    yield { table, rows: fromTheTop(organizations) }
    organizations = []
    yield batch
  }
  yield { table, rows: fromTheTop(organizations) }
}

function fromTheTop(organizations: readonly Row[]): Row[] {
  const below = new Map<Row[string] | undefined, Row[]>()
  for (const row of organizations) {
    const { superiorId } = row
    const siblings = below.get(superiorId)
    if (siblings) siblings.push(row)
    else below.set(superiorId, [row])
  }
  const ordered = [...(below.get(null) ?? [])]
  for (const { id } of ordered) {
    for (const row of below.get(id) ?? []) ordered.push(row)
    below.delete(id)
  }
  if (ordered.length < organizations.length) throw new Refusal('backupDamaged', 'organizations')
  return ordered
}
