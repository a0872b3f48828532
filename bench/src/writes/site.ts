import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config, OpenRegistry } from '@liangpai/registry'
import { MEMBER } from '@liangpai/server'
import pg from 'pg'
import { choiceOf, language, makeOffer, setUp } from '../../../e2e/drill/office.ts'

/** A member who acts by one of their links. */
const member = { as: MEMBER }

/** What a database holds by which it is seen that the acts were done. */
export type Done = { lines: number; stopped: number }

/** A PostgreSQL server and a folder, in which a registry with its offers is made once and copied for each turn. */
export class Site {
  private readonly _url: string
  private readonly _folder: string
  private _copies = 0

  constructor(url: string, folder: string) {
    this._url = url
    this._folder = folder
  }

  /** Makes the registry. One badge has been shown and withdrawn, so that its status list is there. Returns open offers. */
  async make(offers: number): Promise<string[]> {
    await this._administer('create database office')
    const registry = await setUp(this._config('office'))
    const [first = '', ...tokens] = await offersTo(registry, offers + 1)
    await stopBy(registry, await consentBy(registry, first))
    await registry.close()
    return tokens
  }

  /** A copy of the registry, with its journal and its keys. */
  async copy(): Promise<Config> {
    const name = `copy${this._copies++}`
    await this._administer(`create database ${name} template office`)
    mkdirSync(join(this._folder, name), { recursive: true })
    cpSync(join(this._folder, 'office'), join(this._folder, name), { recursive: true })
    return this._config(name)
  }

  async remove({ data }: Config): Promise<void> {
    await this._administer(`drop database ${data.slice(this._folder.length + 1)}`)
    rmSync(data, { recursive: true })
  }

  async done({ databaseUrl }: Config): Promise<Done> {
    const [row] = await ask(
      databaseUrl,
      `select (select count(*)::int from journal_lines) as lines,
        (select count(*)::int from status_entries where bit = 1) as stopped`,
    )
    return row as Done
  }

  /** What decides how long a commit takes, as the server has it. */
  async settings(): Promise<{ version: string; fsync: string; commit: string }> {
    const [row] = await ask(
      this._url,
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as commit`,
    )
    return row as { version: string; fsync: string; commit: string }
  }

  private _config(name: string): Config {
    const url = new URL(this._url)
    url.pathname = name
    return { data: join(this._folder, name), databaseUrl: url.href, origin: 'http://localhost:8787', listSize: 8192 }
  }

  private _administer(sql: string): Promise<unknown> {
    return ask(this._url, sql)
  }
}

async function offersTo(registry: OpenRegistry, many: number): Promise<string[]> {
  const tokens: string[] = []
  for (let i = 0; i < many; i++) tokens.push(await makeOffer(registry, `m${i}`))
  return tokens
}

/** Consents to an offer and returns the token of the stop link. */
export async function consentBy({ viewOffer, verbs }: OpenRegistry, token: string): Promise<string> {
  const view = await viewOffer(token, language)
  if (view.state !== 'open') throw new Error(`an offer that is ${view.state}`)
  return (await verbs.consent(member, { token, choice: choiceOf(view.notice) })).stopToken ?? ''
}

export async function stopBy({ verbs }: OpenRegistry, token: string): Promise<void> {
  const { journaled } = await verbs.withdraw(member, { token })
  if (!journaled) throw new Error('a stop is not in the journal')
}

async function ask(connectionString: string | undefined, sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<object>(sql)).rows
  } finally {
    await client.end()
  }
}
