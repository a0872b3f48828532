import { hasRole } from '@liangpai/server'
import type { CaseState, PauseCause } from '../../case/case.ts'
import type { ClockContext } from '../../clock/clock.ts'
import { nextDeed, type NextDeed } from '../../clock/deed.ts'
import type { Issue } from '../../complaint/complaint.ts'
import type { Reading } from '../../context.ts'
import { type CaseFilter, casesBy, type StoredCase } from '../../store/cases.ts'
import { HANDLERS, isMediator, partnerOf } from '../roles.ts'

/** A row of a list: which case, what is wrong, what comes next and by when. */
export type CaseLine = {
  number: string
  shop: string
  issues: readonly Issue[]
  state: CaseState
  /** The day on which it came into its state. */
  since: string
  pause?: PauseCause
  next?: NextDeed
}

/** What waits for whoever reads, and what waits for others, by the next date. To be declared: the mediator is asked for it. */
export type WorkLists = { toDo: (CaseLine & { isToDeclare: boolean })[]; waiting: CaseLine[] }

const PAGE = 50

/** Whose cases somebody reads: all as a case handler, else those that they mediate, else those handed over to their partner. */
async function filterFor(reading: Reading): Promise<Pick<CaseFilter, 'mediator' | 'partner'> | undefined> {
  if (await hasRole(reading, reading.ledBy, HANDLERS)) return {}
  if (await isMediator(reading)) return { mediator: { person: reading.actor, standing: 'active' } }
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
  const which = isOpen ? 'open' : 'ended'
  const cases = await casesBy(reading, { ...filter, which, limit: Math.min(limit, PAGE) })
  return cases.map((one) => lineOf(one, reading))
}

/** What waits for whoever reads, a case handler or a mediator. Nobody else has anything to do. */
export async function listWork(reading: Reading): Promise<WorkLists> {
  if (await hasRole(reading, reading.ledBy, HANDLERS)) return listHandlerWork(reading)
  return (await isMediator(reading)) ? listMediatorWork(reading) : { toDo: [], waiting: [] }
}

async function listHandlerWork(reading: Reading): Promise<WorkLists> {
  const toDo = await casesBy(reading, { which: { for: ['station'] }, limit: PAGE })
  const waiting = await casesBy(reading, { which: { for: ['mediators', 'sides'] }, limit: PAGE })
  // Nobody confirms what they wrote themselves.
  const isOwn = ({ record }: StoredCase) => record.case.finding?.proposedBy === reading.actor
  return {
    toDo: toDo.filter((one) => !isOwn(one)).map((one) => ({ ...lineOf(one, reading), isToDeclare: false })),
    waiting: [...toDo.filter(isOwn), ...waiting].map((one) => lineOf(one, reading)),
  }
}

async function listMediatorWork(reading: Reading): Promise<WorkLists> {
  const active = { person: reading.actor, standing: 'active' as const }
  const lists = await Promise.all([
    casesBy(reading, { which: 'open', mediator: { ...active, standing: 'asked' }, limit: PAGE }),
    casesBy(reading, { which: { for: ['mediators'] }, mediator: active, limit: PAGE }),
    casesBy(reading, { which: { for: ['station', 'sides'] }, mediator: active, limit: PAGE }),
  ])
  const [toDeclare, toDo, others] = lists
  const isToConfirm = ({ record }: StoredCase) => {
    const { finding } = record.case
    return finding !== undefined && finding.date === undefined && finding.proposedBy !== reading.actor
  }
  const waiting = others.filter((one) => !isToConfirm(one))
  return {
    toDo: [
      ...toDeclare.map((one) => ({ ...lineOf(one, reading), isToDeclare: true })),
      ...[...toDo, ...others.filter(isToConfirm)].map((one) => ({ ...lineOf(one, reading), isToDeclare: false })),
    ].toSorted((a, b) => ((a.next?.day ?? '') < (b.next?.day ?? '') ? -1 : 1)),
    waiting: waiting.map((one) => lineOf(one, reading)),
  }
}

function lineOf({ number, record }: StoredCase, context: ClockContext): CaseLine {
  const { complaint, state, since, pause } = record.case
  const next = nextDeed(record.case, context)
  return {
    number,
    shop: complaint.shop.name,
    issues: complaint.issues,
    state,
    since,
    ...(pause && { pause }),
    ...(next && { next }),
  }
}
