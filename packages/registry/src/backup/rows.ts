import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { pipeline as piped } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Refusal, writing } from '@liangpai/server'
import type { Db } from '../store/store.ts'
import { type TableName, tablesInOrder } from './tables.ts'

/** A row of any table, as both databases give and take it. */
export type Row = Record<string, string | number | null | Uint8Array>

const BATCH = 1000

/** Writes all rows of a database into an empty file: one JSON line each, compressed. Returns how many. */
export async function writeRows(db: Db, path: string): Promise<number> {
  let rows = 0
  const lines = async function* () {
    for await (const [table, row] of allRows(db)) {
      rows++
      yield `${JSON.stringify([table, row], asText)}\n`
    }
  }
  const file = createWriteStream(path, { flags: 'r+', flush: true })
  await piped(Readable.from(lines()), createGzip(), file).catch((error: unknown) =>
    writing(path, () => {
      throw error
    }),
  )
  return rows
}

async function* allRows(db: Db): AsyncGenerator<[TableName, Row]> {
  for (const [table, keys] of tablesInOrder)
    for (let offset = 0; ; offset += BATCH) {
      let query = db.selectFrom(table as 'settings').selectAll()
      for (const key of keys) query = query.orderBy(key as 'key')
      const rows = (await query.limit(BATCH).offset(offset).execute()) as unknown as Row[]
      for (const row of rows) yield [table, row]
      if (rows.length < BATCH) break
    }
}

/** Reads the rows of such a file, a batch of one table at a time. Throws `backupDamaged`. */
export async function* readRows(path: string): AsyncGenerator<{ table: TableName; rows: Row[] }> {
  const names: readonly string[] = tablesInOrder.map(([name]) => name)
  let batch: { table: TableName; rows: Row[] } | undefined
  for await (const line of linesOf(path)) {
    const [table, row] = parse(line, path)
    if (!names.includes(table)) throw new Refusal('backupDamaged', `${path}: ${table}`)
    if (batch && (batch.table !== table || batch.rows.length === BATCH)) {
      yield batch
      batch = undefined
    }
    batch ??= { table, rows: [] }
    batch.rows.push(row)
  }
  if (batch) yield batch
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const text = pipeline(createReadStream(path), createGunzip(), () => {}) // a fault of either ends the reading below
  text.setEncoding('utf8')
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk as string}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw new Refusal('backupDamaged', `${path}: ${String(error)}`)
  }
  if (rest !== '') yield rest
}

function parse(line: string, path: string): [TableName, Row] {
  try {
    const [table, row] = JSON.parse(line, fromText) as [TableName, Row]
    return [table, row]
  } catch {
    throw new Refusal('backupDamaged', path)
  }
}

/** Bytes stand in JSON as `{ "base64": … }`. A buffer has turned itself into `{ type, data }` when it gets here. */
function asText(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key]
  return original instanceof Uint8Array ? { base64: Buffer.from(original).toString('base64') } : value
}

function fromText(_key: string, value: unknown): unknown {
  const { base64 } = (value ?? {}) as { base64?: unknown }
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : value
}
