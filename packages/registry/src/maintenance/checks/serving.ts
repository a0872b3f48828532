import { type Check, type Finding, Refusal, SYSTEM } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { inSnapshot } from '@liangpai/server/store'
import type { Reading } from '../../context.ts'
import { areAnchorsOfRoot } from '../../keys/anchors.ts'
import { checkServed } from '../../publication/ownCheck.ts'
import { type Issuer, issuers } from '../../store/issuers.ts'
import { findStatement, ROOT } from '../../store/statements.ts'

/** What ends by itself has findings of its own, which say what to do before it has ended. */
const NAMED_ELSEWHERE = /_(?:EXPIRED|NOT_YET_VALID)$/

/** A badge of each issuer, judged from what is served as any verifier would, and the pinned keys of the root. */
export const checkServing: Check<Context> = (context) =>
  inSnapshot(context.store.db, async (db) => {
    if (!(await findStatement(db, ROOT, 'configuration'))) return []
    if (!(await areAnchorsOfRoot(db))) return [{ what: 'anchorsDiffer', urgency: 'now', organization: ROOT }]
    const reading = { ...context, tx: db, at: context.now(), actor: SYSTEM, eyes: [SYSTEM] }
    const findings = []
    for (const issuer of await issuers(reading)) findings.push(...(await judge(reading, issuer)))
    return findings
  })

async function judge(reading: Reading, issuer: Issuer): Promise<Finding[]> {
  const refusal = await checkServed(reading, issuer).then(() => undefined, asRefusal)
  if (!refusal) return []
  const detail = typeof refusal.detail === 'string' ? refusal.detail : refusal.code
  if (NAMED_ELSEWHERE.test(detail)) return []
  return [{ what: 'badgeUnverified', urgency: 'now', organization: issuer.id, detail }]
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}
