import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { pipeline as piped } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { writing } from '../../files/fileFault.ts'
import { Refusal } from '../../refusal.ts'
import type { Db } from '../store.ts'

/** All tables of a service with the keys of their rows, each table after those that its rows refer to. */
export type TablesInOrder = readonly (readonly [name: string, keys: readonly string[]])[]

/** A row of any table, as both databases give and take it. */
export type Row = Record<string, string | number | null | Uint8Array>

const BATCH = 1000

/** Characters of one row: the largest is a script of the badge, far shorter. */
const LONGEST = 8 * 1024 * 1024

/** Writes all rows of a database into an empty file: one JSON line each, compressed. Returns how many, and their bytes. */
export async function writeRows(
  db: Db,
  path: string,
  tables: TablesInOrder,
): Promise<{ rows: number; unpacked: number }> {
  let [rows, unpacked] = [0, 0]
  const lines = async function* () {
    for await (const [table, row] of allRows(db, tables)) {
      const line = `${JSON.stringify([table, row], asText)}\n`
      rows++
      unpacked += Buffer.byteLength(line)
      yield line
    }
  }
  const file = createWriteStream(path, { flags: 'r+', flush: true })
  await piped(Readable.from(lines()), createGzip(), file).catch((error: unknown) =>
    writing(path, () => {
      throw error
    }),
  )
  return { rows, unpacked }
}

async function* allRows(db: Db, tables: TablesInOrder): AsyncGenerator<[string, Row]> {
  for (const [table, keys] of tables)
    for (let offset = 0; ; offset += BATCH) {
      let query = db.selectFrom(table as 'settings').selectAll()
      for (const key of keys) query = query.orderBy(key as 'key')
      const rows = (await query.limit(BATCH).offset(offset).execute()) as unknown as Row[]
      for (const row of rows) yield [table, row]
      if (rows.length < BATCH) break
    }
}

/** A file of rows, and the bytes of its lines. */
export type RowsFile = { path: string; unpacked: number }

/** Some rows of one table. */
export type Batch = { table: string; rows: Row[] }

/** Reads the rows of such a file, a batch of one table at a time. Throws `backupDamaged`. */
export async function* readRows(file: RowsFile, tables: TablesInOrder): AsyncGenerator<Batch> {
  const names = tables.map(([name]) => name)
  let batch: Batch | undefined
  for await (const line of linesOf(file)) {
    const parsed = parse(line)
    if (!parsed || !names.includes(parsed[0])) throw new Refusal('backupDamaged', file.path)
    const [table, row] = parsed
    if (batch && (batch.table !== table || batch.rows.length === BATCH)) {
      yield batch
      batch = undefined
    }
    batch ??= { table, rows: [] }
    batch.rows.push(row)
  }
  if (batch) yield batch
}

async function* linesOf({ path, unpacked }: RowsFile): AsyncGenerator<string> {
  const bytes = pipeline(createReadStream(path), createGunzip(), () => {}) // a fault of either ends the reading below
  const decoder = new StringDecoder('utf8')
  let read = 0
  let rest: string[] = [] // the parts of a line that has not ended yet
  let length = 0
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      read += chunk.length
      if (read > unpacked || length > LONGEST) throw new Refusal('backupDamaged', path)
      for (const [i, part] of decoder.write(chunk).split('\n').entries()) {
        if (i > 0) {
          yield rest.join('')
          ;[rest, length] = [[], 0]
        }
        rest.push(part)
        length += part.length
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('backupDamaged', path)
  }
  if (length > 0 || read !== unpacked) throw new Refusal('backupDamaged', path)
}

function parse(line: string): [string, Row] | undefined {
  try {
    const entry: unknown = JSON.parse(line, fromText)
    return isEntry(entry) ? entry : undefined
  } catch {
    return undefined
  }
}

const isEntry = (entry: unknown): entry is [string, Row] =>
  Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string' && isRow(entry[1])

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && !Array.isArray(row) && Object.values(row).every(isValue)

const isValue = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array

/** Bytes stand in JSON as `{ "base64": … }`. A buffer has turned itself into `{ type, data }` when it gets here. */
function asText(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key]
  return original instanceof Uint8Array ? { base64: Buffer.from(original).toString('base64') } : value
}

function fromText(_key: string, value: unknown): unknown {
  const { base64 } = (value ?? {}) as { base64?: unknown }
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : value
}
