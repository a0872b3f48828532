import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '../refusal.ts'

const SQLITE_BUSY = 5

/** SQLite's primary result codes: what people are told where trying again does not help. */
const refusalCodes: Readonly<Record<number, RefusalCode>> = {
  3: 'folderUnwritable', // PERM
  8: 'folderUnwritable', // READONLY
  10: 'diskFault', // IOERR
  11: 'databaseDamaged', // CORRUPT
  13: 'storageFull', // FULL
  14: 'folderUnwritable', // CANTOPEN
  26: 'databaseDamaged', // NOTADB
}

function codeOf(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code & 0xff : 0
}

/** Whether another process had the lock: nothing was done, and trying again is safe. */
export const isBusy = (error: unknown): boolean => codeOf(error) === SQLITE_BUSY

/** Runs a call of SQLite; a fault of disk or file becomes a refusal that names the file. */
export function onSqlite<T>(path: string, call: () => T): T {
  try {
    return call()
  } catch (error) {
    const code = refusalCodes[codeOf(error)]
    throw code === undefined ? error : new Refusal(code, path)
  }
}
