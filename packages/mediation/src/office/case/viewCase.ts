import { dayOf, findPerson, hasRole, Refusal } from '@liangpai/server'
import { type Case, isActing } from '../../case/case.ts'
import { type Clock, clocksOf, daysLeft, nextClock } from '../../clock/clock.ts'
import { nextDeed, type NextDeed } from '../../clock/deed.ts'
import { type Offer, offersOf } from '../../clock/offers.ts'
import type { Reading } from '../../context.ts'
import { type Retention, retentionOf } from '../../retention/retention.ts'
import { caseOf, type StoredCase } from '../../store/cases.ts'
import { type PictureLine, picturesOf, readPicture } from '../../store/pictures.ts'
import type { CourseEntry, ReadMarks } from '../../store/caseRecord.ts'
import { type PartnerView, partnerViewOf } from '../../view/partnerView.ts'
import { type PartyView, partyViewOf } from '../../view/partyView.ts'
import {
  candidateViewOf,
  type CaseToDeclare,
  type CaseToMediator,
  type HandlerView,
  handlerViewOf,
  mediatorViewOf,
} from '../../view/stationView.ts'
import { HANDLERS, isMediator, partnerName, partnerOf } from '../roles.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { type PartnerLine, partnersOf } from './handOvers.ts'
import { caseByLink } from './step.ts'

/** What stands beside a case for everybody who reads it: its clocks and what comes next, and until when it is kept. */
type Around = {
  number: string
  clocks: Clock[]
  next?: Clock
  offers: Offer[]
  retention: Retention
  course: readonly CourseEntry[]
  /** What either side added, oldest first. */
  pictures: PictureLine[]
  /** The names of mediators, of who wrote for the station, and of partners. */
  names: { [person: string]: string }
}

/** A case as one of its sides reads it by their link. */
export type CaseOfParty = Around & { view: PartyView }

/** What stands beside a case for those who work on it. */
type AroundWork = Around & {
  deed?: NextDeed
  /** Each limit with its length in working days and, while it runs, how many of them are left. */
  limits: (Clock & { length: number; left?: number })[]
  /** Until when each side has read; no side reads it. */
  read: ReadMarks
}

/** A case as its case handlers read it: with whom they may assign, and to whom they may hand it over. */
export type CaseOfHandler = AroundWork & {
  as: 'caseHandler'
  view: HandlerView
  /** They mediate it as well. */
  isMediating: boolean
  candidates: Candidate[]
  partners: PartnerLine[]
}

/** A case as its mediator reads it. */
export type CaseOfMediator = AroundWork & { as: 'mediator'; view: CaseToMediator }

/** A case about which a mediator is asked to declare. */
export type CaseOfCandidate = { as: 'candidate'; number: string; view: CaseToDeclare }

/** A case as somebody of the station reads it. */
export type CaseOfStation = CaseOfHandler | CaseOfMediator | CaseOfCandidate

/** The case of a private link. Throws `privateLinkUnknown`. */
export async function viewCaseOfParty(reading: Reading, token: string): Promise<CaseOfParty> {
  const { number, party } = await caseByLink(reading, token)
  const stored = await caseOf(reading, number)
  const view = partyViewOf(stored.record.case, party)
  const seen = (entry: CourseEntry) => isSeenBy(stored, view, entry)
  const around = await aroundOf(reading, stored, personsTo(view))
  return { ...around, course: around.course.filter(seen), view }
}

/** A case for somebody who is signed in. Throws `notFoundOrNotYours` for what is not there, and for what is not theirs. */
export async function viewCaseOfStation(reading: Reading, number: string): Promise<CaseOfStation> {
  const stored = await caseOf(reading, number)
  const { case: one } = stored.record
  const { actor, ledBy } = reading
  if (await hasRole(reading, ledBy, HANDLERS))
    return {
      ...(await aroundWork(reading, stored)),
      as: 'caseHandler',
      view: handlerViewOf(one),
      isMediating: isActing(one, actor),
      candidates: await candidatesFor(reading, one),
      partners: await partnersOf(reading),
    }
  if (!(await isMediator(reading))) throw new Refusal('notFoundOrNotYours')
  const view = mediatorViewOf(one, actor)
  if (view) return { ...(await aroundWork(reading, stored)), as: 'mediator', view }
  const candidate = candidateViewOf(one, actor)
  if (!candidate) throw new Refusal('notFoundOrNotYours')
  return { as: 'candidate', number, view: candidate }
}

async function aroundWork(reading: Reading, stored: StoredCase): Promise<AroundWork> {
  const { case: one } = stored.record
  const around = await aroundOf(reading, stored, personsIn(one))
  const deed = nextDeed(one, reading)
  const limits = around.clocks.map((clock) => ({
    ...clock,
    length: reading.profile[clock.name],
    ...(clock.done === undefined && { left: daysLeft(clock, one, reading, dayOf(reading.at)) }),
  }))
  return { ...around, limits, read: stored.record.read ?? {}, ...(deed && { deed }) }
}

/** What was handed over to the partner of whoever reads. Throws `notFoundOrNotYours`. */
export async function viewCaseOfPartner(reading: Reading, number: string): Promise<PartnerView & { number: string }> {
  const partner = await partnerOf(reading)
  const { record } = await caseOf(reading, number)
  const view = partner === undefined ? undefined : partnerViewOf(record.case, partner)
  if (!view) throw new Refusal('notFoundOrNotYours')
  return { number, ...view }
}

/** A picture of the case of a private link. Throws `privateLinkUnknown`, `notFoundOrNotYours`. */
export async function viewPictureOfParty(reading: Reading, token: string, id: string): Promise<Uint8Array> {
  const { number } = await caseByLink(reading, token)
  return pictureIn(reading, number, id)
}

/** A picture of a case that whoever is signed in may read. Throws `notFoundOrNotYours`. */
export async function viewPictureOfStation(reading: Reading, number: string, id: string): Promise<Uint8Array> {
  if ((await viewCaseOfStation(reading, number)).as === 'candidate') throw new Refusal('notFoundOrNotYours')
  return pictureIn(reading, number, id)
}

async function pictureIn(reading: Reading, caseNumber: string, id: string): Promise<Uint8Array> {
  const picture = await readPicture(reading, { id, caseNumber })
  if (!picture) throw new Refusal('notFoundOrNotYours')
  return picture
}

async function aroundOf(reading: Reading, { number, record }: StoredCase, persons: readonly string[]): Promise<Around> {
  const { case: one, course } = record
  const next = nextClock(one, reading)
  return {
    number,
    clocks: clocksOf(one, reading),
    ...(next && { next }),
    offers: offersOf(one, reading, dayOf(reading.at)),
    retention: retentionOf(one),
    course,
    pictures: await picturesOf(reading.tx, number),
    names: await namesOf(reading, persons, one.handOvers),
  }
}

/** Who is named to those who work on a case. */
const personsIn = ({ mediators, declarations, messages, proposals, handOvers, finding }: Case): string[] => [
  ...mediators.map(({ person }) => person),
  ...declarations.map(({ mediator }) => mediator),
  ...messages.flatMap(({ author }) => ('person' in author ? [author.person] : [])),
  ...proposals.map(({ by }) => by),
  ...handOvers.flatMap(({ by, receivedBy = by }) => [by, receivedBy]),
  ...(finding ? [finding.proposedBy, finding.confirmedBy ?? finding.proposedBy] : []),
]

/** Who is named to a side: not whoever declared and was never assigned, nor who handed something over. */
const personsTo = ({ mediators, toWaive, messages, proposals }: PartyView): string[] => [
  ...[...mediators, ...toWaive].map(({ person }) => person),
  ...messages.flatMap(({ author }) => ('person' in author ? [author.person] : [])),
  ...proposals.map(({ by }) => by),
]

/** The names of persons, and of the partners that a case was handed over to. */
async function namesOf(
  reading: Reading,
  persons: readonly string[],
  handOvers: Case['handOvers'],
): Promise<Around['names']> {
  const named = [...new Set(persons)].map(async (id) => [id, (await findPerson(reading, id))?.name ?? id] as const)
  const partners = handOvers.map(async ({ partner }) => [partner, await partnerName(reading, partner)] as const)
  return Object.fromEntries(await Promise.all([...named, ...partners]))
}

/** What a side does not read of the case, it does not read of its course: who objected, or wrote to the station alone. */
function isSeenBy({ record }: StoredCase, { party, messages }: PartyView, { type, by, of }: CourseEntry): boolean {
  if (type === 'object') return by === party || by === 'mediator'
  if (type === 'write') return messages.some(({ id }) => id === of)
  if (type === 'conclude') return record.case.finding?.date !== undefined
  if (type === 'askDeclaration' || type === 'declareInterest') return false
  const isAnswer = type === 'consent' || type === 'agree' || type === 'agreeToTest' || type === 'waive'
  return !isAnswer || by === party
}
