/** A file of shops that is empty, or whose first line names no column `code`. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly code: 'TABLE_EMPTY' | 'COLUMN_CODE_MISSING'

  constructor(code: TableError['code']) {
    super(code)
    this.code = code
  }
}
