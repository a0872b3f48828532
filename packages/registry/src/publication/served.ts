import { etagOf } from '@liangpai/server'
import { findPublished } from '../store/published.ts'
import { chainOf } from '../store/statements.ts'
import { findList } from '../store/statusLists.ts'
import type { Unsealing } from '../store/store.ts'
import type { PublishedRow } from '../store/tables.ts'
import { bundlePath, bundleText } from './bundle.ts'
import { listPath } from './statusList.ts'

/** What is served at a path as it stands in the database, and the status list in it. */
export type ServedRow = { row: PublishedRow; status?: string }

/** A status list or a configuration. Throws `rowDamaged` for one that is not what was published: it is not served. */
export async function servedDocument(reading: Unsealing, path: string): Promise<ServedRow | undefined> {
  const row = await findPublished(reading, path)
  return row && { row, ...(row.listId !== null && { status: row.body }) }
}

/** The bundle of a badge with today's chain and list. Throws `rowDamaged`, and `chainIncomplete`. */
export async function servedBundle(
  reading: Unsealing,
  origin: string,
  badgeNo: string,
): Promise<ServedRow | undefined> {
  const row = await findPublished(reading, bundlePath(badgeNo))
  if (!row) return undefined
  const status = await statusOf(reading, origin, row)
  const body = bundleText(row.body, await chainOf(reading.tx, row.organizationId), status)
  return { row: { ...row, body, etag: etagOf(body) }, status }
}

async function statusOf(reading: Unsealing, origin: string, { listId }: PublishedRow): Promise<string> {
  const list = await findList(reading.tx, listId ?? '')
  return (list && (await findPublished(reading, listPath(origin, list)))?.body) ?? ''
}
