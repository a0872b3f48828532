import { drawId, Refusal } from '@liangpai/server'
import { postgresDialect } from '@liangpai/server/store'
import { CamelCasePlugin, Kysely, sql } from 'kysely'
import type { Head, Mark } from '../store/tables.ts'
import type { JournalCopy } from './copy.ts'
import { hashOf, readLine, readStart, startOf } from './line.ts'
import { within } from './within.ts'

/** `hash` is that of the line. */
type Tables = { liangpaiJournal: { n: number; hash: string; line: string } }

const ROWS = 1000
const PAGE = 10_000
const ALL = Number.MAX_SAFE_INTEGER
/** Milliseconds for which a server may be silent that has little to do: acts wait for it, on SQLite all writers. */
const ANSWERS_WITHIN = 2000
const UNDEFINED_TABLE = '42P01'

/** The journal as a table on another PostgreSQL than the registry's own. */
export class PostgresCopy implements JournalCopy {
  readonly name: string
  private readonly _registry: string
  private readonly _db: Kysely<Tables>
  /** The last line that was read or written. */
  private _read: Head | undefined

  constructor(url: string, registry: string) {
    const { host, pathname } = new URL(url)
    this.name = `${host}${pathname}` // without the password
    this._registry = registry
    this._db = new Kysely<Tables>({ dialect: postgresDialect(url), plugins: [new CamelCasePlugin()] })
  }

  async begin(): Promise<void> {
    const { text, head } = startOf(this._registry)
    await sql`create table if not exists liangpai_journal (n bigint primary key, hash text not null, line text not null)`.execute(
      this._db,
    )
    await this._db
      .insertInto('liangpaiJournal')
      .values({ ...head, line: text })
      .onConflict((c) => c.column('n').doNothing())
      .execute()
    const { rows, hash } = await this._db
      .selectFrom('liangpaiJournal')
      .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.min('hash').as('hash')])
      .executeTakeFirstOrThrow()
    if (rows !== 1 || hash !== head.hash) throw new Refusal('journalPresent', this.name)
  }

  async setAside(): Promise<string | undefined> {
    const { rows } = await sql`select 1 from pg_tables where tablename = 'liangpai_journal'`.execute(this._db)
    if (rows.length === 0) return undefined
    const aside = `liangpai_journal_${drawId().replaceAll(/\W/g, '').toLowerCase()}`
    await sql`alter table liangpai_journal rename to ${sql.id(aside)}`.execute(this._db)
    this._read = undefined
    return `${this.name}, table ${aside}`
  }

  async head(marks: () => Promise<readonly Mark[]>): Promise<Head> {
    const unchanged = await this._stillThere()
    let head = unchanged ?? (await this._newestOf(await marks()))
    for (let lines: string[] | undefined; lines === undefined || lines.length === PAGE;) {
      lines = await this._linesAfter(head?.n ?? -1, PAGE)
      for (const text of lines) head = head ? readLine(text, head).head : readStart(text, this._registry)
    }
    if (!head) throw new Refusal('journalMissing', this.name)
    if (!unchanged && (await this._count()) !== head.n + 1) throw new Refusal('journalForked', this.name)
    return (this._read = head)
  }

  async ping(): Promise<void> {
    await within(ANSWERS_WITHIN, sql`select 1`.execute(this._db))
  }

  async probe(): Promise<void> {
    const first = this._db.selectFrom('liangpaiJournal').select('n').where('n', '=', 0)
    await within(ANSWERS_WITHIN, first.executeTakeFirstOrThrow())
  }

  async hashAt(n: number): Promise<string> {
    const query = this._db.selectFrom('liangpaiJournal').select('hash').where('n', '=', n)
    const row = await within(ANSWERS_WITHIN, query.executeTakeFirst())
    if (!row) throw new Refusal('journalForked', `line ${n}`)
    return row.hash
  }

  linesAfter(n: number): Promise<string[]> {
    return this._linesAfter(n, ALL)
  }

  async append(lines: readonly string[], head: Head): Promise<void> {
    let n = head.n - lines.length
    const rows: Tables['liangpaiJournal'][] = []
    let before = this._read
    for (const line of lines) {
      const read = before && readLine(line, before).head
      if (!read) throw new Refusal('journalMissing', this.name)
      rows.push({ n: ++n, hash: read.hash, line })
      before = read
    }
    // Late lines do no harm: they stand in the table, and in the copy whole or not at all.
    const added = this._add(rows)
    await (rows.length > ROWS ? added : within(ANSWERS_WITHIN, added))
    this._read = head
  }

  close(): Promise<void> {
    return this._db.destroy()
  }

  private _add(rows: readonly Tables['liangpaiJournal'][]): Promise<void> {
    return this._db.transaction().execute(async (tx) => {
      for (let at = 0; at < rows.length; at += ROWS)
        await tx
          .insertInto('liangpaiJournal')
          .values(rows.slice(at, at + ROWS))
          .execute()
    })
  }

  /** The last line that was read, if it is there still; otherwise all is compared anew. */
  private async _stillThere(): Promise<Head | undefined> {
    if (!this._read) return undefined
    const [text = ''] = await within(ANSWERS_WITHIN, this._linesAfter(this._read.n - 1, 1))
    return hashOf(text) === this._read.hash ? this._read : undefined
  }

  private async _count(): Promise<number> {
    const { rows } = await this._db
      .selectFrom('liangpaiJournal')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  }

  private async _linesAfter(n: number, limit: number): Promise<string[]> {
    const rows = await this._db
      .selectFrom('liangpaiJournal')
      .select('line')
      .where('n', '>', n)
      .orderBy('n')
      .limit(limit)
      .execute()
      .catch((error: unknown) => this._refuse(error))
    return rows.map(({ line }) => line)
  }

  /** The last mark up to which all lines are what they were: the server makes the digests, much quicker than reading lines. */
  private async _newestOf(marks: readonly Mark[]): Promise<Head | undefined> {
    const [first] = marks
    if (!first) return undefined
    const digest = sql<string>`encode(sha256(convert_to(string_agg(line || chr(10), '' order by n), 'UTF8')), 'base64')`
    const rows = await this._db
      .selectFrom('liangpaiJournal')
      .select(digest.as('digest'))
      .where('n', '<=', marks.at(-1)?.n ?? 0)
      .groupBy(sql`(greatest(n, 1) - 1) / ${sql.lit(first.n)}`)
      .orderBy(sql`min(n)`)
      .execute()
      .catch((error: unknown) => this._refuse(error))
    const other = marks.findIndex(
      (mark, i) => Buffer.from(rows[i]?.digest ?? '', 'base64').toString('base64url') !== mark.digest,
    )
    // Another digest: the lines are read one by one from there, which says where they differ.
    const newest = other === -1 ? marks.at(-1) : marks[other - 1]
    return newest && { n: newest.n, hash: newest.hash }
  }

  private _refuse(error: unknown): never {
    const isMissing = error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE
    throw isMissing ? new Refusal('journalMissing', this.name) : error
  }
}
