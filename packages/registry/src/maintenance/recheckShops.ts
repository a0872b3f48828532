import { Refusal, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import { LEEWAY } from '../clock/belief.ts'
import { requireClock } from '../clock/requireClock.ts'
import type { Context, Work } from '../context.ts'
import { writeJournal } from '../office/writeJournal.ts'
import { ofBadge } from '../office/concerns.ts'
import { pauseBadge, resumeBadge } from '../publication/ending.ts'
import { checkProofFile } from '../shop/proof.ts'
import { hasFailed, nextFetch, type ProofOutcome, RECHECK_AFTER, standingAfter } from '../shop/recheck.ts'
import { findBadgeByRequest } from '../store/badges.ts'
import { type DueProof, dueProofs, lastAnswer, openClaim, proofsOf, updateProof } from '../store/proofs.ts'
import { pausesOf } from '../store/pauses.ts'
import type { BadgeRow } from '../store/tables.ts'

/** Files that are fetched in one run, one after the other. */
const BATCH = 200

/**
 * Fetches the proof files that are due. A site that answers wrongly twice, or gives no answer for a week, pauses its badge;
 * the next right answer resumes it. Returns how many were due. A fault of our own counts against no shop, and is thrown once
 * the others were looked at.
 */
export async function recheckShops(context: Context): Promise<number> {
  const now = context.now()
  const due = await dueProofs(context.store.db, { now, latest: now + RECHECK_AFTER + LEEWAY }, BATCH)
  const faults: unknown[] = []
  for (const proof of due)
    try {
      const outcome = await fetchAgain(context, proof)
      if (outcome === 'proven' && proof.state === 'paused') await context.journal.reach()
      await context.transact(SYSTEM, (work) => recordOutcome(work, proof, outcome))
    } catch (error) {
      faults.push(error)
    }
  await writeJournal(context, {})
  if (faults.length > 0) throw faults[0]
  return due.length
}

const NO_ANSWER = ['proofUnreachable', 'proofTimeout']

async function fetchAgain({ vault, allowLocalhost }: Context, proof: DueProof): Promise<ProofOutcome> {
  const { fileName, content } = proof
  const url = openClaim(vault, proof)
  return checkProofFile({ url, fileName, content }, { allowLocalhost }).then(
    () => 'proven',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return NO_ANSWER.includes(error.code) ? 'unreachable' : 'wrong'
    },
  )
}

async function recordOutcome(work: Work, proof: DueProof, outcome: ProofOutcome): Promise<void> {
  const { tx, at } = work
  const badge = await findBadgeByRequest(tx, proof.requestId)
  if (!badge) return
  const standing = standingAfter(proof, outcome, at)
  const dueAt = nextFetch(standing, at, badge.state === 'paused' ? badge.changedAt : null)
  await updateProof(tx, proof.id, { ...standing, dueAt, ...(outcome !== 'unreachable' && { checkedAt: at }) })
  if (badge.state === 'active' && hasFailed(standing, await lastAnswer(tx), at)) {
    await pauseBadge(work, badge, 'proof')
    await addTrail(work, 'pause', badge, 'shopNotProven')
  }
  if (pausesOf(badge).includes('proof') && (await isShopProven(work, badge))) {
    requireClock(work.clock)
    await resumeBadge(work, badge, 'proof')
    await addTrail(work, 'resume', badge, 'shopProven')
  }
}

/** Whether each address of a badge's shop that has a proof file gave it when it was asked last. */
async function isShopProven(work: Work, { requestId }: BadgeRow): Promise<boolean> {
  const proofs = await proofsOf(work, requestId)
  return proofs.every(({ failures, unreachableSince }) => failures === 0 && unreachableSince === null)
}

async function addTrail(work: Work, verb: string, badge: BadgeRow, reason: string): Promise<void> {
  const detail = JSON.stringify({ reason })
  const organizationId = await ofBadge(badge, undefined, work)
  await addAudit(work.tx, { at: work.at, actor: SYSTEM, verb, subject: badge.codeHash, detail, organizationId })
}
