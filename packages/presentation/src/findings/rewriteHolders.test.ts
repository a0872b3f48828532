import { expect, test } from 'vitest'
import { durationWords } from './entry.ts'
import { holderWords, overdueWords, type RewriteHolder } from './rewriteHolders.ts'

const slot: RewriteHolder = { kind: 'slot', name: 'standby', user: '', database: '' }
const session: RewriteHolder = { kind: 'session', name: '12', user: 'shop', database: '' }

test('what holds a rewrite back is named in each language, and what a session lacks is a dash', () => {
  expect(holderWords([slot, session])).toEqual({
    'zh-Hans': '复制槽 standby；进程 12 的事务（用户 shop，数据库 —）',
    'zh-Hant': '複寫槽 standby；行程 12 的交易（使用者 shop，資料庫 —）',
    en: 'the replication slot standby; a transaction of process 12 (user shop, database –)',
  })
})

test('an overdue rewrite says how long, and what holds it back only where something does', () => {
  const since = durationWords(32 * 86_400)
  expect(overdueWords(since, []).en).toBe('32 days')
  expect(overdueWords(since, [slot])).toMatchObject({
    'zh-Hans': '32 天；复制槽 standby',
    en: '32 days; the replication slot standby',
  })
})
