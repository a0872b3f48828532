import { type BigIntStats, statSync } from 'node:fs'
import { Refusal } from '../refusal.ts'

/** A file that was opened by its path. On disk another one may take that path, and the open one would be written in vain. */
export class OpenFile {
  private readonly _path: string
  private readonly _opened: BigIntStats | undefined

  constructor(path: string) {
    this._path = path
    this._opened = this._look()
  }

  /** Throws `databaseReplaced` unless the path still leads to the file that was opened. */
  check(): void {
    const now = this._look()
    if (!now || now.ino !== this._opened?.ino || now.dev !== this._opened.dev)
      throw new Refusal('databaseReplaced', this._path)
  }

  private _look(): BigIntStats | undefined {
    return statSync(this._path, { bigint: true, throwIfNoEntry: false })
  }
}
