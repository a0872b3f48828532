import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { bundlePath } from './bundle.ts'
import { ChangeWatch, silentDatabase } from './changeWatch.ts'
import { servedBundle, servedDocument, type ServedRow } from './served.ts'
import { freshUntil } from './statusList.ts'
import { within } from '../store/within.ts'

/** A public answer, exactly as it is sent. `maxAge` in seconds; 0 means revalidate always. */
export type Published = { body: string; contentType: string; etag: string; maxAge: number }

/**
 * The public answers, from memory while nothing has changed. While the database is away, what is in memory is given until
 * its list is no longer fresh. Both throw `databaseAway` for what cannot be looked up, and `rowDamaged` for what is not as
 * it was published.
 */
export type Reader = {
  /** The bundle of a badge in effect, or of one that expired less than 30 days ago. */
  bundle(badgeNo: string): Promise<Published | undefined>
  /** A status list or an entity's configuration, by its path. */
  document(path: string): Promise<Published | undefined>
  /** This process has written something: look for changes before the next answer. */
  changed(): void
}

type Reading = Pick<Context, 'store' | 'vault' | 'origin' | 'now'>
/** `status` is the status list in it. */
type Answer = { published: Published; notAfter: number | null; status?: string | undefined }

const CACHE_BYTES = 128 * 1024 * 1024

/** Milliseconds to wait for what is not in memory. */
const PATIENCE = 5000

/** Reads what is published. Nothing unknown is cached, so that no look-up of it fills the memory. */
export function createReader(context: Reading): Reader {
  const { store, vault, origin, now } = context
  const database = { tx: store.db, vault }
  const answers = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ published }) => published.body.length,
  })
  const watch = new ChangeWatch({ store, now, onChange: () => answers.clear() })
  const read = async (path: string, load: (path: string) => Promise<Answer | undefined>) => {
    const isUpToDate = await watch.upToDate()
    const cached = answers.get(path)
    const isTrusted = cached && !watch.missesOwnChange && now() < trustedUntil(cached, watch.seenAt)
    if (!isUpToDate && !isTrusted) throw watch.refuse()
    if (cached) return current(cached, now())
    const { number } = watch
    const answer = await within(PATIENCE, load(path), silentDatabase)
    // An answer that was loaded across a change may be older than it: it is given once, and not cached.
    if (answer && number === watch.number) answers.set(path, answer)
    return answer && current(answer, now())
  }
  return {
    bundle: (badgeNo) => read(bundlePath(badgeNo), () => servedBundle(database, origin, badgeNo).then(answerOf)),
    document: (path) => read(path, () => servedDocument(database, path).then(answerOf)),
    changed: () => watch.changed(),
  }
}

/** Until when an answer is given although nobody can say whether it has changed; without a list, as long as a cache may. */
const trustedUntil = ({ published, status }: Answer, seenAt: number): number =>
  status === undefined ? seenAt + published.maxAge : freshUntil(status)

const current = ({ published, notAfter }: Answer, now: number) =>
  notAfter !== null && now > notAfter ? undefined : published

const answerOf = (served: ServedRow | undefined): Answer | undefined =>
  served && { published: served.row, notAfter: served.row.notAfter, status: served.status }
