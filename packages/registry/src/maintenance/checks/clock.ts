import { durationWords } from '@liangpai/presentation'
import { type Check, DAY, type Finding } from '@liangpai/server'
import { LEEWAY } from '../../clock/belief.ts'
import type { Clock } from '../../clock/clock.ts'
import { sayDoubt } from '../../clock/requireClock.ts'
import type { Context } from '../../context.ts'
import { badgesDatedAfter } from '../../store/badges.ts'
import { allStatements } from '../../store/statements.ts'
import { allLists } from '../../store/statusLists.ts'

/** The clock of this machine, and what is dated later than now because it was ahead. */
export const checkClock: Check<Context> = async (context) => {
  return [...judged(context.clock), ...(await datedAhead(context))]
}

/** What is doubted, and what was believed without anybody's word. */
function judged(clock: Clock): Finding[] {
  const { doubt, unconfirmedLeap } = clock
  const findings: Finding[] = []
  if (doubt) findings.push({ what: doubt.why, urgency: 'now', detail: sayDoubt(doubt, clock.now()) })
  if (unconfirmedLeap > 0)
    findings.push({ what: 'clockUnconfirmed', urgency: 'soon', detail: durationWords(unconfirmedLeap) })
  return findings
}

async function datedAhead({ store: { db }, clock }: Context): Promise<Finding[]> {
  const now = () => clock.now()
  const latest = now() + LEEWAY
  const ahead = (date: number) => Math.ceil((date - now()) / DAY)
  const lists = (await allLists(db)).filter(({ newestIat }) => newestIat > latest)
  const statements = (await allStatements(db)).filter(({ iat }) => iat > latest)
  const badges = (await badgesDatedAfter(db, latest)).slice(0, 1)
  return [
    ...statements.map(({ organizationId, kind, iat }) =>
      find('now', { organization: organizationId, detail: kind, days: ahead(iat) }),
    ),
    ...badges.map(({ issuerId, iat }) => find('now', { organization: issuerId, detail: 'badge', days: ahead(iat) })),
    ...lists.map(({ organizationId, number, iat, newestIat }) =>
      find(iat > latest ? 'now' : 'plan', {
        organization: organizationId,
        detail: `statuses/${number}`,
        days: ahead(newestIat),
      }),
    ),
  ]
}

const find = (urgency: Finding['urgency'], more: Pick<Finding, 'organization' | 'days' | 'detail'>): Finding => ({
  what: 'signedAhead',
  urgency,
  ...more,
})
