import { etagOf } from '@liangpai/server/http'
import type { Db } from './store.ts'

/** A table, and how many of its rows are not as this program wrote them. */
export type Damage = { table: string; rows: number }

const BATCH = 1000

/** Rows with a column that is no longer what was written: JSON that does not parse, an answer under another hash. */
export async function findDamage(db: Db): Promise<Damage[]> {
  const damage: Damage[] = [
    {
      table: 'settings',
      rows: count(await db.selectFrom('settings').selectAll().where('key', '=', 'anchors').execute(), ({ value }) =>
        isJson(value),
      ),
    },
    {
      table: 'organizations',
      rows: count(await db.selectFrom('organizations').selectAll().execute(), (row) =>
        [row.names, row.host, row.founding, row.station].every(isJson),
      ),
    },
    {
      table: 'keys',
      rows: count(await db.selectFrom('keys').select('publicJwk').execute(), ({ publicJwk }) => isJson(publicJwk)),
    },
    {
      table: 'statements',
      rows: count(await db.selectFrom('statements').select('jwt').execute(), ({ jwt }) => isToken(jwt)),
    },
    {
      table: 'requests',
      rows: count(await db.selectFrom('requests').select(['urls', 'listing']).execute(), (row) =>
        [row.urls, row.listing].every(isJson),
      ),
    },
    { table: 'published', rows: await damagedAnswers(db) },
  ]
  return damage.filter(({ rows }) => rows > 0)
}

async function damagedAnswers(db: Db): Promise<number> {
  let damaged = 0
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('published')
      .select(['path', 'body', 'etag'])
      .where('path', '>', last)
      .orderBy('path')
      .limit(BATCH)
      .execute()
    damaged += count(rows, ({ body, etag }) => etagOf(body) === etag)
    last = rows.at(-1)?.path ?? ''
    if (rows.length < BATCH) return damaged
  }
}

const count = <Row>(rows: readonly Row[], isWhole: (row: Row) => boolean): number =>
  rows.filter((row) => !isWhole(row)).length

function isJson(text: string | null): boolean {
  if (text === null) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Three parts, of which the second holds JSON. */
const isToken = (jwt: string): boolean => {
  const parts = jwt.split('.')
  return parts.length === 3 && isJson(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'))
}
