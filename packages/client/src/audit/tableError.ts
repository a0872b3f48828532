/** A file of shops that cannot be audited. The message names what was found, and what is understood. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly code:
    | 'TABLE_EMPTY'
    | 'TABLE_NOT_TEXT'
    | 'TABLE_WITHOUT_ROWS'
    | 'COLUMN_CODE_MISSING'
    | 'COLUMN_PAGE_MISSING'
    | 'COLUMN_AMBIGUOUS'

  constructor(code: TableError['code'], message: string) {
    super(message)
    this.code = code
  }
}
