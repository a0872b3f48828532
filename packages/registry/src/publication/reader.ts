import { etagOf } from '@liangpai/server/http'
import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { findPublished } from '../store/published.ts'
import { chainOf } from '../store/statements.ts'
import { findList } from '../store/statusLists.ts'
import type { PublishedRow } from '../store/tables.ts'
import { bundlePath, bundleText } from './bundle.ts'
import { createChangeWatch } from './changeWatch.ts'
import { listPath } from './statusList.ts'

/** A public answer, exactly as it is sent. `maxAge` in seconds; 0 means revalidate always. */
export type Published = { body: string; contentType: string; etag: string; maxAge: number }

/** The public answers, from memory while nothing has changed. */
export type Reader = {
  /** The bundle of a badge in effect, or of one that expired less than 30 days ago. */
  bundle(badgeNo: string): Promise<Published | undefined>
  /** A status list or an entity's configuration, by its path. */
  document(path: string): Promise<Published | undefined>
  /** This process has written something: look for changes before the next answer. */
  changed(): void
}

type Reading = Pick<Context, 'store' | 'origin' | 'now'>
type Answer = { published: Published; notAfter: number | null }

const CACHE_BYTES = 128 * 1024 * 1024

/** Reads what is published. Nothing unknown is cached, so that no look-up of it fills the memory. */
export function createReader(context: Reading): Reader {
  const answers = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ published }) => published.body.length,
  })
  const watch = createChangeWatch(context.store, () => answers.clear())
  const read = async (path: string, load: (path: string) => Promise<Answer | undefined>) => {
    await watch.upToDate()
    const cached = answers.get(path)
    if (cached) return current(cached, context.now())
    const { number } = watch
    const answer = await load(path)
    // An answer that was loaded across a change may be older than it: it is given once, and not cached.
    if (answer && number === watch.number) answers.set(path, answer)
    return answer && current(answer, context.now())
  }
  return {
    bundle: (badgeNo) => read(bundlePath(badgeNo), () => loadBundle(context, badgeNo)),
    document: (path) => read(path, () => loadDocument(context, path)),
    changed: watch.changed,
  }
}

const current = ({ published, notAfter }: Answer, now: number) =>
  notAfter !== null && now > notAfter ? undefined : published

async function loadDocument({ store }: Reading, path: string): Promise<Answer | undefined> {
  const row = await findPublished(store.db, path)
  return row && { published: row, notAfter: row.notAfter }
}

async function loadBundle(context: Reading, badgeNo: string): Promise<Answer | undefined> {
  const row = await findPublished(context.store.db, bundlePath(badgeNo))
  if (!row) return undefined
  const body = await assemble(context, row)
  return { published: { ...row, body, etag: etagOf(body) }, notAfter: row.notAfter }
}

async function assemble({ store: { db }, origin }: Reading, row: PublishedRow): Promise<string> {
  const list = await findList(db, row.listId ?? '')
  const status = list && (await findPublished(db, listPath(origin, list)))
  return bundleText(row.body, await chainOf(db, row.organizationId), status?.body ?? '')
}
