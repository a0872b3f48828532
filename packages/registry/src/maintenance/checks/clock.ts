import { DAY } from '@liangpai/server'
import { LEEWAY } from '../../clock/clock.ts'
import type { Context } from '../../context.ts'
import { badgesDatedAfter } from '../../store/badges.ts'
import { allStatements } from '../../store/statements.ts'
import { allLists } from '../../store/statusLists.ts'
import type { Check, Finding } from '../finding.ts'

/** The clock of this machine, and what is dated later than now because it was ahead. */
export const checkClock: Check = async (context) => {
  const { doubtedLeap, aheadOfDatabase } = context.clock
  const findings: Finding[] = []
  if (doubtedLeap !== undefined) findings.push({ what: 'clockLeapt', urgency: 'now', detail: `${doubtedLeap} s` })
  if (aheadOfDatabase !== 0) findings.push({ what: 'clockDiffers', urgency: 'now', detail: `${aheadOfDatabase} s` })
  return [...findings, ...(await datedAhead(context))]
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
