import { hasRole } from '@liangpai/server'
import type { CaseState, PauseCause } from '../../case/case.ts'
import type { ClockName } from '../../clock/clock.ts'
import type { Issue } from '../../complaint/complaint.ts'
import type { Reading } from '../../context.ts'
import { type CaseFilter, casesBy } from '../../store/cases.ts'
import { HANDLERS, isMediator, partnerOf } from '../roles.ts'

/** A row of a list: which case, what is wrong, what comes next and by when. */
export type CaseLine = {
  number: string
  shop: string
  issues: readonly Issue[]
  state: CaseState
  pause?: PauseCause
  next?: { clock: ClockName; day: string; provisional: boolean }
}

const PAGE = 50

/** Whose cases somebody reads: all as a case handler, else those that they mediate, else those handed over to their partner. */
async function filterFor(reading: Reading): Promise<Pick<CaseFilter, 'mediator' | 'partner'> | undefined> {
  if (await hasRole(reading, reading.ledBy, HANDLERS)) return {}
  if (await isMediator(reading)) return { mediator: reading.actor }
  const partner = await partnerOf(reading)
  return partner === undefined ? undefined : { partner }
}

/** The cases of whoever reads, by their next dates. Somebody to whom none belong reads an empty list. */
export async function listCases(
  reading: Reading,
  { isOpen = true, limit = PAGE }: { isOpen?: boolean; limit?: number },
): Promise<CaseLine[]> {
  const filter = await filterFor(reading)
  if (!filter) return []
  const cases = await casesBy(reading, { ...filter, isOpen, limit: Math.min(limit, PAGE) })
  return cases.map(({ number, record, nextClock, nextDay }) => ({
    number,
    shop: record.case.complaint.shop.name,
    issues: record.case.complaint.issues,
    state: record.case.state,
    ...(record.case.pause && { pause: record.case.pause }),
    ...(nextClock !== null &&
      nextDay !== null && {
        next: { clock: nextClock, day: nextDay, provisional: nextDay > reading.calendar.knownUntil },
      }),
  }))
}
