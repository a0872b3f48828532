import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { isEnded } from '../journal/standing.ts'
import type { Published } from '../registry.ts'
import { hashOf } from '../secret.ts'
import { changeNumber, etagOf, findPublished } from '../store/published.ts'
import type { PublishedRow } from '../store/schema.ts'
import { chainOf } from '../store/statements.ts'
import { findList } from '../store/statusLists.ts'
import { bundleText } from './bundle.ts'
import { listPath } from './statusList.ts'

/** How long a process may not have heard of another one's ending. Public within 2 s is what we promise. */
const LOOK_EVERY = 1000
const MEMORY = 128 * 1024 * 1024

type Answer = { published: Published; notAfter: number | null }

/** The public answers, from memory while nothing has changed. */
export type Reader = {
  read(path: string): Promise<Published | undefined>
  /** Something was written by this process: look before the next answer. */
  changed(): void
}

/** Reads what is published. Nothing unknown is remembered, so that no look-up of it fills the memory. */
export function createReader(context: Pick<Context, 'store' | 'journal' | 'origin' | 'now'>): Reader {
  const answers = new LRUCache<string, Answer>({
    maxSize: MEMORY,
    sizeCalculation: ({ published }) => published.body.length,
  })
  const pulse = createPulse(context, () => answers.clear())
  return {
    async read(path) {
      await pulse.upToDate()
      const known = answers.get(path)
      if (known) return current(known, context.now())
      const { number } = pulse
      const answer = await load(context, path)
      // What changed meanwhile may be older than the change: it is answered once, and not remembered.
      if (answer && number === pulse.number) answers.set(path, answer)
      return answer && current(answer, context.now())
    },
    changed: pulse.changed,
  }
}

const current = ({ published, notAfter }: Answer, now: number) =>
  notAfter !== null && now > notAfter ? undefined : published

/** Watches the change number, by looking when somebody asks: no timer to die unseen. */
function createPulse({ store }: Pick<Context, 'store'>, onChange: () => void) {
  let lookedAt = -Infinity
  let looking: Promise<void> | undefined
  const pulse = {
    number: -1,
    upToDate() {
      if (performance.now() - lookedAt < LOOK_EVERY) return undefined
      return (looking ??= look().finally(() => (looking = undefined)))
    },
    changed() {
      lookedAt = -Infinity
      looking = undefined
    },
  }
  async function look(): Promise<void> {
    const startedAt = performance.now()
    const number = await changeNumber(store.db)
    if (number !== pulse.number) onChange()
    pulse.number = number
    lookedAt = startedAt
  }
  return pulse
}

async function load(context: Parameters<typeof createReader>[0], path: string): Promise<Answer | undefined> {
  const row = await findPublished(context.store.db, path)
  if (!row) return undefined
  if (!isBundle(row)) return { published: row, notAfter: row.notAfter }
  const ended = context.journal.latest().get(hashOf(path.split('/')[2] ?? ''))
  if (ended && (await isEnded(context.store.db, ended))) return undefined
  const body = await assemble(context, row)
  return { published: { ...row, body, etag: etagOf(body) }, notAfter: row.notAfter }
}

const isBundle = ({ path }: PublishedRow) => path.startsWith('/badges/')

async function assemble({ store: { db }, origin }: Parameters<typeof load>[0], row: PublishedRow): Promise<string> {
  const list = await findList(db, row.listId ?? '')
  const status = list && (await findPublished(db, listPath(origin, list)))
  return bundleText(row.body, await chainOf(db, row.organizationId), status?.body ?? '')
}
