import { systemFaultWords } from '@liangpai/presentation'
import { drawId, Refusal } from '@liangpai/server'
import { postgresDialect } from '@liangpai/server/store'
import { CamelCasePlugin, Kysely, sql } from 'kysely'
import type { Head, Mark } from '../store/journalTables.ts'
import type { JournalCopy } from './copy.ts'
import type { JournalLines } from './line.ts'
import { within } from '../store/within.ts'

type Tables = { liangpaiJournal: { n: number; line: string }; liangpaiRefusals: { id: number; content: string } }

const ROWS = 1000
const PAGE = 10_000
const ALL = Number.MAX_SAFE_INTEGER
/** Milliseconds for which a server may be silent that has little to do: acts wait for it, on SQLite all writers. */
const ANSWERS_WITHIN = 2000
const UNDEFINED_TABLE = '42P01'

/** The journal as a table on another PostgreSQL than the registry's own. */
export class PostgresCopy implements JournalCopy {
  readonly name: string
  private readonly _format: JournalLines
  private readonly _db: Kysely<Tables>
  /** The last line that was read or written. */
  private _read: Head | undefined

  constructor(url: string, format: JournalLines) {
    const { host, pathname } = new URL(url)
    this.name = `${host}${pathname}` // without the password
    this._format = format
    this._db = new Kysely<Tables>({ dialect: postgresDialect(url), plugins: [new CamelCasePlugin()] })
  }

  async begin(): Promise<void> {
    const { text } = this._format.first
    await sql`create table if not exists liangpai_journal (n bigint primary key, line text not null)`.execute(this._db)
    await this._db
      .insertInto('liangpaiJournal')
      .values({ n: 0, line: text })
      .onConflict((c) => c.column('n').doNothing())
      .execute()
    const present = await this._db.selectFrom('liangpaiJournal').select('line').limit(2).execute()
    if (present.length !== 1 || present[0]?.line !== text) throw new Refusal('journalPresent', this.name)
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
      for (const text of lines) head = this._format.headAfter(text, head)
    }
    if (!head) throw new Refusal('journalMissing', this.name)
    if (!unchanged && (await this._count()) !== head.n + 1) throw new Refusal('journalForked', this.name)
    return (this._read = head)
  }

  async end(): Promise<Head> {
    const last = await this._lastLine()
    if (last === undefined) throw new Refusal('journalMissing', this.name)
    return this._format.headOf(last)
  }

  async isUnchanged(): Promise<boolean> {
    const last = await this._lastLine()
    return last !== undefined && this._read !== undefined && this._format.isHead(last, this._read)
  }

  async ping(): Promise<void> {
    await this._soon(sql`select 1`.execute(this._db))
  }

  linesAfter(n: number, limit: number = ALL): Promise<string[]> {
    return this._linesAfter(n, limit)
  }

  async append(lines: readonly string[], head: Head): Promise<void> {
    const first = head.n - lines.length + 1
    // Late lines do no harm: they stand in the table, and in the copy whole or not at all.
    const added = this._add(lines.map((line, i) => ({ n: first + i, line })))
    await (lines.length > ROWS ? added : this._soon(added))
    this._read = head
  }

  async note(): Promise<string | undefined> {
    const rows = this._db.selectFrom('liangpaiRefusals').select('content').execute()
    const [row] = await this._soon(rows).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    return row?.content
  }

  async putNote(content: string): Promise<void> {
    await this._soon(this._putNote(content))
  }

  close(): Promise<void> {
    return this._db.destroy()
  }

  /** Waits no longer than whoever acts may wait; what was begun goes on. Throws `journalUnreachable`. */
  private _soon<T>(work: Promise<T>): Promise<T> {
    const late = () => new Refusal('journalUnreachable', systemFaultWords(this.name, 'ETIMEDOUT'))
    return within(ANSWERS_WITHIN, work, late)
  }

  private async _putNote(content: string): Promise<void> {
    await sql`create table if not exists liangpai_refusals (id integer primary key, content text not null)`.execute(
      this._db,
    )
    await this._db
      .insertInto('liangpaiRefusals')
      .values({ id: 1, content })
      .onConflict((c) => c.column('id').doUpdateSet({ content }))
      .execute()
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
    const [text = ''] = await this._soon(this._linesAfter(this._read.n - 1, 1))
    return this._format.isHead(text, this._read) ? this._read : undefined
  }

  private async _lastLine(): Promise<string | undefined> {
    const last = this._db.selectFrom('liangpaiJournal').select('line').orderBy('n', 'desc').limit(1).executeTakeFirst()
    return (await this._soon(last).catch((error: unknown) => this._refuse(error)))?.line
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
    throw isMissing(error) ? new Refusal('journalMissing', this.name) : error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE
