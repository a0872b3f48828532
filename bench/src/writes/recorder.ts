import pg from 'pg'
import type { Script, Step } from './script.ts'

type AnyQuery = (this: pg.Client, ...values: unknown[]) => unknown

/**
 * Listens to what this process asks of PostgreSQL and of its keys. It tells no two acts apart that run at once, so one
 * act must end before the next begins.
 */
export class Recorder {
  private _steps: Step[] = []
  private _lines: string[] = []
  private readonly _query = pg.Client.prototype.query as AnyQuery

  start(): void {
    const [query, heard] = [this._query, (sql: string, values: readonly unknown[]) => this._hear(sql, values)]
    pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
      if (typeof values[0] === 'string') heard(values[0], (values[1] ?? []) as unknown[])
      return query.apply(this, values)
    } as typeof pg.Client.prototype.query
    const sign = crypto.subtle.sign.bind(crypto.subtle)
    crypto.subtle.sign = (algorithm, key, data) => {
      if (key.type === 'private') this._steps.push({ sign: data.byteLength }) // the journal's codes are of a secret key
      return sign(algorithm, key, data)
    }
  }

  stop(): void {
    pg.Client.prototype.query = this._query as typeof pg.Client.prototype.query
    Reflect.deleteProperty(crypto.subtle, 'sign')
  }

  /** What was heard since it was last asked. */
  take(): Script {
    const steps = this._steps
    this._steps = []
    return steps
  }

  /** The lines of the journal are on disk before the transaction that has them in its table is committed. */
  private _hear(sql: string, values: readonly unknown[]): void {
    if (sql.startsWith('insert into "journal_lines"'))
      this._lines.push(...values.filter((value) => typeof value === 'string'))
    if (sql === 'commit' && this._lines.length > 0)
      this._steps.push({
        append: this._lines
          .splice(0)
          .map((line) => `${line}\n`)
          .join(''),
      })
    this._steps.push({ sql, values })
  }
}
