import { addDays, addMonths, type PlainDate } from '@liangpai/core/organization'
import type { Clocks } from '../../clocks/clocks.ts'
import { depositOf, isOpen, type Tenancy } from './tenancy.ts'
import { cameToNothing, endedBefore } from './applying.ts'

/** For how many days an application that came to nothing is kept, and for how many months a tenancy after its end (SERVICES 7). */
export type TenancyRetention = Pick<Clocks['retention'], 'applications' | 'tenancies'>

/** The last day on which a tenancy is kept; undefined while it is open, or while money is owed. */
export function keptUntil(one: Tenancy, retention: TenancyRetention): PlainDate | undefined {
  if (isOpen(one)) return undefined
  if (cameToNothing(one)) return addDays(depositOf(one)?.returned?.on ?? one.since, retention.applications)
  if ((endedBefore as readonly string[]).includes(one.state)) return undefined
  return addMonths(one.lastDay ?? one.since, retention.tenancies)
}

/** What the tenant may take out of a tenancy that has ended: all but what the statement says, and the term. */
export function withoutOwnPart(one: Tenancy): Tenancy {
  const { shop: _shop, ...wish } = one.wish
  const rest = { wish: { ...wish, plan: '' }, contact: { callName: '', contact: '' } }
  if (one.profile === 'park') return { ...one, ...rest, cooperation: '', suppliers: [] }
  return {
    ...one,
    ...rest,
    team: [],
    teamName: one.teamName ?? one.team[0]?.name ?? one.contact.callName,
    objections: [],
  }
}
