import { etagOf } from '@liangpai/server/http'
import type { Db } from './store.ts'

/** A table, and how many of its rows are not as this program wrote them. */
export type Damage = { table: string; rows: number }

const BATCH = 1000

/** All rows with a column that is no longer what was written: JSON that does not parse, an answer under another hash. */
export async function findDamage(db: Db): Promise<Damage[]> {
  const requests = await db.selectFrom('requests').select(['urls', 'listing']).execute()
  return [
    ...(await findBasicDamage(db)),
    ...damageIn('requests', requests, ({ urls, listing }) => [urls, listing].every(isJson)),
    ...(await findDamagedAnswers(db)),
  ]
}

/** The same in the few rows without which nothing works. */
export async function findBasicDamage(db: Db): Promise<Damage[]> {
  const anchors = await db.selectFrom('settings').select('value').where('key', '=', 'anchors').execute()
  const organizations = await db.selectFrom('organizations').selectAll().execute()
  const keys = await db.selectFrom('keys').select('publicJwk').execute()
  const statements = await db.selectFrom('statements').select('jwt').execute()
  return [
    ...damageIn('settings', anchors, ({ value }) => isJson(value)),
    ...damageIn('organizations', organizations, (row) =>
      [row.names, row.host, row.founding, row.station].every(isJson),
    ),
    ...damageIn('keys', keys, ({ publicJwk }) => isJson(publicJwk)),
    ...damageIn('statements', statements, ({ jwt }) => isToken(jwt)),
  ]
}

async function findDamagedAnswers(db: Db): Promise<Damage[]> {
  let rows = 0
  for (let last = ''; ;) {
    const answers = await db
      .selectFrom('published')
      .select(['path', 'body', 'etag'])
      .where('path', '>', last)
      .orderBy('path')
      .limit(BATCH)
      .execute()
    rows += answers.filter(({ body, etag }) => etagOf(body) !== etag).length
    last = answers.at(-1)?.path ?? ''
    if (answers.length < BATCH) return rows > 0 ? [{ table: 'published', rows }] : []
  }
}

function damageIn<Row>(table: string, all: readonly Row[], isWhole: (row: Row) => boolean): Damage[] {
  const rows = all.filter((row) => !isWhole(row)).length
  return rows > 0 ? [{ table, rows }] : []
}

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
