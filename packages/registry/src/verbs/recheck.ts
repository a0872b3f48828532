import { type Context, SYSTEM, type Work } from '../context.ts'
import { checkProofFile } from '../shop/proof.ts'
import { addAudit } from '../store/audit.ts'
import { findBadgeByRequest } from '../store/badges.ts'
import { type DueProof, dueProofs, updateProof } from '../store/proofs.ts'
import { DAY } from '../time.ts'
import { pauseBadge } from './ending.ts'

const MONTHLY = 30 * DAY
/** After a failure it is looked at again the next day: a site may be down for an hour. */
const NEXT_DAY = DAY
const FAILURES = 2
const AT_ONCE = 20

/** Fetches again the proof files of shops that were last looked at a month ago; who fails twice is paused. */
export async function recheckShops(context: Context): Promise<number> {
  const due = await dueProofs(context.store.db, context.now() - MONTHLY, AT_ONCE)
  for (const proof of due) {
    const proven = await isStillProven(context, proof)
    await context.store.transact((tx) => record({ ...context, tx, at: context.now(), actor: SYSTEM }, proof, proven))
  }
  return due.length
}

const isStillProven = ({ allowLocalhost }: Context, { claim, fileName, content }: DueProof): Promise<boolean> =>
  checkProofFile({ url: claim, fileName, content }, { allowLocalhost }).then(
    () => true,
    () => false,
  )

async function record(work: Work, { id, requestId, failures }: DueProof, proven: boolean): Promise<void> {
  const { tx, at } = work
  if (proven) return updateProof(tx, id, { checkedAt: at, failures: 0 })
  await updateProof(tx, id, { checkedAt: at - MONTHLY + NEXT_DAY, failures: failures + 1 })
  const badge = await findBadgeByRequest(tx, requestId)
  if (failures + 1 < FAILURES || badge?.state !== 'active') return
  await pauseBadge(work, badge)
  const detail = JSON.stringify({ reason: 'shopNotProven' })
  await addAudit(tx, { at, actor: SYSTEM, verb: 'pause', subject: badge.codeHash, detail })
}
