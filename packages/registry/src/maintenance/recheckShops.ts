import { DAY, Refusal, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import { LEEWAY } from '../clock/clock.ts'
import type { Context, Work } from '../context.ts'
import { writeJournal } from '../office/badge/writeJournal.ts'
import { pauseBadge } from '../publication/ending.ts'
import { checkProofFile } from '../shop/proof.ts'
import { findBadgeByRequest } from '../store/badges.ts'
import { type DueProof, dueProofs, updateProof } from '../store/proofs.ts'

const MONTHLY = 30 * DAY
/** After a failure the file is fetched again the next day, since a site may be down for an hour. */
const NEXT_DAY = DAY
const MOST_FAILURES = 2
const BATCH = 20

/**
 * Fetches the proof files that were last fetched a month ago. A second failure pauses the badge. Returns how many were due.
 * A fault of our own counts against no shop, and is thrown once the others were looked at.
 */
export async function recheckShops(context: Context): Promise<number> {
  const now = context.now()
  const due = await dueProofs(context.store.db, now - MONTHLY, now + LEEWAY, BATCH)
  const faults: unknown[] = []
  for (const proof of due)
    try {
      const proven = await isStillProven(context, proof)
      await context.transact(SYSTEM, (work) => recordCheck(work, proof, proven))
    } catch (error) {
      faults.push(error)
    }
  await writeJournal(context, {})
  if (faults.length > 0) throw faults[0]
  return due.length
}

const isStillProven = ({ allowLocalhost }: Context, { claim, fileName, content }: DueProof): Promise<boolean> =>
  checkProofFile({ url: claim, fileName, content }, { allowLocalhost }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )

async function recordCheck(work: Work, { id, requestId, failures }: DueProof, proven: boolean): Promise<void> {
  const { tx, at } = work
  if (proven) return updateProof(tx, id, { checkedAt: at, failures: 0 })
  await updateProof(tx, id, { checkedAt: at - MONTHLY + NEXT_DAY, failures: failures + 1 })
  const badge = await findBadgeByRequest(tx, requestId)
  if (failures + 1 < MOST_FAILURES || badge?.state !== 'active') return
  await pauseBadge(work, badge)
  const detail = JSON.stringify({ reason: 'shopNotProven' })
  await addAudit(tx, { at, actor: SYSTEM, verb: 'pause', subject: badge.codeHash, detail })
}
