import { readColumn, SYSTEM } from '@liangpai/server'
import { addAudit, brokenLink, chainTrail, hashesWithoutLink, inSnapshot } from '@liangpai/server/store'
import * as z from 'zod'
import type { Context, Work } from '../context.ts'
import type { Db } from '../store/store.ts'
import { OFFICE } from '../store/issuers.ts'

/** An end of the trail's chain, by the line of the journal that notes it. */
export type TrailEnd = { n: number; hash: string }

const authenticatorOf = ({ vault }: Pick<Context, 'vault'>) => vault.authenticator('trail')

/** Where the journal's lines of the trail stand, beside those of the status lists. */
const placeOf = ({ origin }: Pick<Context, 'origin'>) => `${origin}/trail`

/**
 * Chains what was written to the trail since, and notes the new end in the journal (DESIGN 5): whoever changes the table
 * afterwards would have to change the journal in its second place, too. True if there was anything.
 */
export async function chainAndNote(context: Context): Promise<boolean> {
  return context.transact(SYSTEM, async (work) => {
    const head = await chainTrail(work, authenticatorOf(work))
    if (!head) return false
    const { position, hash } = head
    const line = { turn: position, at: work.at, code: hash, uri: placeOf(work), idx: 0, exp: 0 }
    await work.journal.record(work.tx, { ...line, act: 'trail' })
    return true
  })
}

const lostTrail = z.object({ upTo: z.int() })

/**
 * Notes that an older database was put back, where the journal knows an end of the trail that the table does not: the lines
 * in between are lost, and the trail says so from here on.
 */
export async function noteLostTrail(work: Work, { n, hash }: TrailEnd): Promise<void> {
  if ((await hashesWithoutLink(work.tx, [hash])).length === 0) return
  const detail = JSON.stringify({ upTo: n } satisfies z.infer<typeof lostTrail>)
  const noted = work.tx.selectFrom('audit').select('seq').where('subject', '=', 'trail').where('detail', '=', detail)
  if (await noted.executeTakeFirst()) return
  await addAudit(work.tx, {
    at: work.at,
    actor: SYSTEM,
    verb: 'replay',
    subject: 'trail',
    detail,
    organizationId: OFFICE,
  })
}

/** Up to which line of the journal a loss was noted when an older database was put back; 0 where there was none. */
async function notedLoss(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('audit')
    .innerJoin('trailLinks', 'trailLinks.seq', 'audit.seq')
    .select('audit.detail')
    .where('audit.verb', '=', 'replay')
    .where('audit.subject', '=', 'trail')
    .execute()
  return Math.max(0, ...rows.map(({ detail }) => readColumn(lostTrail, detail, 'detail').upTo))
}

/** What of the trail is not as it was written: the position of its first such line, or the journal's line that knows another. */
export type TrailFault = { position: number } | { line: number }

/** Compares the whole trail with its chain, and the chain with what the journal knows of it; nothing where all agree. */
export const trailFault = (context: Context): Promise<TrailFault | undefined> =>
  inSnapshot(context.store.db, (db) => faultIn(context, db))

async function faultIn(context: Context, db: Db): Promise<TrailFault | undefined> {
  const position = await brokenLink(db, authenticatorOf(context))
  if (position !== undefined) return { position }
  const loss = await notedLoss(db)
  for await (const lines of context.journal.lines(db)) {
    const noted = lines.filter(({ act, n }) => act === 'trail' && n > loss)
    const missing = new Set(
      await hashesWithoutLink(
        db,
        noted.map(({ code }) => code),
      ),
    )
    const line = noted.find(({ code }) => missing.has(code))
    if (line) return { line: line.n }
  }
  return undefined
}
