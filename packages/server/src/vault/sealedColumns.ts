import { Refusal } from '../refusal.ts'
import type { Vault } from './vault.ts'

declare const sealed: unique symbol

/** A text as it stands in a sealed column: only the vault opens it. */
export type Sealed = string & { readonly [sealed]: true }

/** A row as its table has it, with these columns sealed. What is null stays null. */
export type SealedRow<Row, Column extends keyof Row> = Omit<Row, Column> & {
  [C in Column]: Sealed | Extract<Row[C], null>
}

/** Columns of a table in which something stands sealed. */
export type SealedTable = { readonly table: string; readonly columns: readonly string[] }

/** The personal columns of a table, which always stand sealed in the database (PIPL 51), each under the key of its row. */
export type SealedColumns<Row, Column extends keyof Row> = SealedTable & {
  /** The column that names a row. */
  readonly key: string
  /** A whole row, as it is inserted. */
  seal(vault: Vault, row: Row): SealedRow<Row, Column>
  /** Some columns of the row of that key, as they are updated. */
  sealSome<Set extends Partial<Row>>(vault: Vault, key: string, set: Set): SealedSet<Set, Column>
  /** A row as it was before it was sealed, with whatever else was read beside it. Throws `rowDamaged`. */
  open<Read extends Partial<SealedRow<Row, Column>>>(vault: Vault, key: string, read: Read): Opened<Read, Row>
}

type SealedSet<Set, Column> = {
  [C in keyof Set]: C extends Column ? Sealed | Extract<Set[C], null | undefined> : Set[C]
}

type Opened<Read, Row> = { [C in keyof Read]: C extends keyof Row ? Row[C] : Read[C] }

/** Declares the sealed columns of a table; `key` is the column that names a row. All of them hold text or null. */
export const sealedColumns =
  <Row>() =>
  <Key extends keyof Row & string, Column extends keyof Row & string>(
    table: string,
    key: Key,
    columns: readonly Column[],
  ): SealedColumns<Row, Column> => {
    const change = (read: object, to: (text: string, column: Column) => string) => {
      const row = { ...read } as Record<Column, string | null | undefined>
      for (const column of columns) if (typeof row[column] === 'string') row[column] = to(row[column], column)
      return row
    }
    // The label binds a text to its column and its row, so that nobody can move it to another.
    const labelOf = (column: Column, of: string) => `${table}.${column} ${of}`
    const sealAll = (vault: Vault, of: string, read: object) =>
      change(read, (text, column) => vault.seal(labelOf(column, of), text))
    return {
      table,
      key,
      columns,
      seal: (vault, row) => sealAll(vault, String(row[key]), row as object) as never,
      sealSome: (vault, of, set) => sealAll(vault, of, set) as never,
      open: (vault, of, read) =>
        change(read, (text, column) => openText(vault, labelOf(column, of), text, table)) as never,
    }
  }

function openText(vault: Vault, label: string, text: string, table: string): string {
  try {
    return vault.open(label, text)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('rowDamaged', table)
    throw error
  }
}
