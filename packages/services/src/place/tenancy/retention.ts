import { addDays, addMonths, type PlainDate } from '@liangpai/core/organization'
import { depositOf, isOpen, type Tenancy } from './tenancy.ts'
import { cameToNothing, endedBefore } from './applying.ts'

/** Days for which an application that came to nothing is kept, and months for a tenancy after its end (SERVICES 7). */
const KEPT_DAYS = 30
const KEPT_MONTHS = 36

/** The last day on which a tenancy is kept; undefined while it is open, or while money is owed. */
export function keptUntil(one: Tenancy): PlainDate | undefined {
  if (isOpen(one)) return undefined
  if (cameToNothing(one)) return addDays(depositOf(one)?.returned?.on ?? one.since, KEPT_DAYS)
  if ((endedBefore as readonly string[]).includes(one.state)) return undefined
  return addMonths(one.lastDay ?? one.since, KEPT_MONTHS)
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
