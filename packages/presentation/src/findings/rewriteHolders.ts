import { inEachLanguage, type Words } from '../refusals/entry.ts'

/**
 * Something on a PostgreSQL server for whose sake it keeps rows that were deleted: a session by its process, a prepared transaction or
 * a replication slot by its name, a setting, or a transaction that the service's account is not shown. `user` and `database` are empty
 * where there is none.
 */
export type RewriteHolder = {
  readonly kind: 'session' | 'prepared' | 'slot' | 'setting' | 'unseen'
  readonly name: string
  readonly user: string
  readonly database: string
}

type Said = Readonly<Record<RewriteHolder['kind'], (holder: RewriteHolder) => string>>

const hans: Said = {
  session: ({ name, user, database }) => `进程 ${name} 的事务（用户 ${user || '—'}，数据库 ${database || '—'}）`,
  prepared: ({ name, user, database }) => `预备事务 ${name}（用户 ${user}，数据库 ${database}）`,
  slot: ({ name }) => `复制槽 ${name}`,
  setting: ({ name }) => `设置 ${name}`,
  unseen: () => '本账号看不到的事务',
}

const hant: Said = {
  session: ({ name, user, database }) => `行程 ${name} 的交易（使用者 ${user || '—'}，資料庫 ${database || '—'}）`,
  prepared: ({ name, user, database }) => `預備交易 ${name}（使用者 ${user}，資料庫 ${database}）`,
  slot: ({ name }) => `複寫槽 ${name}`,
  setting: ({ name }) => `設定 ${name}`,
  unseen: () => '本帳號看不到的交易',
}

const en: Said = {
  session: ({ name, user, database }) =>
    `a transaction of process ${name} (user ${user || '–'}, database ${database || '–'})`,
  prepared: ({ name, user, database }) => `the prepared transaction ${name} (user ${user}, database ${database})`,
  slot: ({ name }) => `the replication slot ${name}`,
  setting: ({ name }) => `the setting ${name}`,
  unseen: () => 'a transaction that this account is not shown',
}

const said = { 'zh-Hans': hans, 'zh-Hant': hant, en }
const between: Words = { 'zh-Hans': '；', 'zh-Hant': '；', en: '; ' }

/** What a rewrite waits for: `the replication slot standby; a transaction of process 12 (user shop, database shop)`. */
export const holderWords = (holders: readonly RewriteHolder[]): Words =>
  inEachLanguage((language) => holders.map((holder) => said[language][holder.kind](holder)).join(between[language]))

/** How long a rewrite is overdue, and what holds it back. */
export const overdueWords = (since: Words, holders: readonly RewriteHolder[]): Words =>
  holders.length === 0
    ? since
    : inEachLanguage((language) => `${since[language]}${between[language]}${holderWords(holders)[language]}`)
