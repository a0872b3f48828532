import { SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import { LEEWAY } from '../clock/belief.ts'
import type { Context, Work } from '../context.ts'
import { signBadgeAgain } from '../office/issuance/signBadge.ts'
import { publishBadge } from '../publication/bundle.ts'
import { badgesDatedAfter, findBadge, updateBadge } from '../store/badges.ts'
import { consentedFacts, consentOf } from '../store/consents.ts'
import { issuerOf, OFFICE } from '../store/issuers.ts'
import { requestOf } from '../store/requests.ts'
import { findStatement, ROOT } from '../store/statements.ts'
import type { Faults } from './faults.ts'

/**
 * Signs badges again that were dated ahead by a wrong clock: nobody could verify them until that day. Number, index and
 * journal stay; the member's receipt, which they hold, keeps the time that was believed then. One that cannot be signed
 * stops no other. Returns how many.
 */
export async function redateBadges(context: Context, faults: Faults): Promise<number> {
  const latest = context.now() + LEEWAY
  if (context.clock.doubt || (await isRootAhead(context, latest))) return 0
  let redated = 0
  for (const { badgeNo } of await badgesDatedAfter(context.store.db, latest)) {
    const redateOne = (work: Work) => redate(work, badgeNo, latest)
    if (await faults.gather(() => context.transact(SYSTEM, redateOne))) redated++
  }
  return redated
}

/** Whether the root's own signatures lie ahead: then it is the clock that is behind, and no badge could be verified. */
async function isRootAhead({ store }: Context, latest: number): Promise<boolean> {
  const statements = [
    await findStatement(store.db, OFFICE, 'statement'),
    await findStatement(store.db, ROOT, 'configuration'),
  ]
  return statements.some((statement) => !statement || statement.iat > latest)
}

async function redate(work: Work, badgeNo: string, latest: number): Promise<boolean> {
  const { tx, at } = work
  const badge = await findBadge(tx, badgeNo) // locked: it may have been stopped since the search
  if (!badge || badge.iat <= latest) return false
  const [request, issuer] = [await requestOf(work, badge.requestId), await issuerOf(work, badge.issuerId)]
  const content = { request, issuer, facts: consentedFacts(await consentOf(work, badgeNo)), exp: badge.exp }
  const dates = await signBadgeAgain(work, content, badge)
  await updateBadge(tx, badgeNo, dates)
  if (badge.state === 'active') await publishBadge(work, { ...badge, ...dates })
  await addAudit(tx, { at, actor: SYSTEM, verb: 'redate', subject: badge.codeHash, detail: '{}' })
  return true
}
