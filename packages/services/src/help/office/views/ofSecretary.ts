import { dayAfter, type PlainDate } from '@liangpai/core/organization'
import { dayOf, hasRole, LEADERS, type WorkingCalendar } from '@liangpai/server'
import { type Next, nextOf } from '../../clock/helpClock.ts'
import type { Center } from '../../center/center.ts'
import { awaited } from '../../request/helpRequest.ts'
import { hasRoom } from '../../request/mentor.ts'
import type { Topic } from '../../request/topic.ts'
import { allCenters, centerOf } from '../../store/centers.ts'
import type { HelpReading } from '../../store/context.ts'
import { loadsOf, mentorsOf } from '../../store/mentors.ts'
import { type RequestFilter, requestsBy, type StoredRequest } from '../../store/requests.ts'
import { type SecretaryView, secretaryViewOf } from '../../view/secretaryView.ts'
import { requireHost } from '../host.ts'
import { requestAndCenter } from '../request/step.ts'

/** A row of the secretary's list: who asks, for what, and what comes next by when. */
export type RequestLine = {
  id: string
  callName: string
  topic: Topic
  transition: boolean
  /** Whether somebody helps already, who has not solved it. */
  isAgain: boolean
  unanswered: number
  next?: Next | undefined
  /** Working days that are left; negative once it is overdue. */
  daysLeft: number
}

/** The lists of a center: what waits for the center by age, for mentors, for whoever asked, and what may still find somebody. */
export type RequestLists = {
  toFind: RequestLine[]
  toWait: RequestLine[]
  underWay: RequestLine[]
  parked: RequestLine[]
}

/** The centers that whoever reads leads. Nobody else reads what is asked there. */
export async function centersLedBy(reading: HelpReading): Promise<Center[]> {
  const led: Center[] = []
  for (const center of await allCenters(reading)) if (await hasRole(reading, center.host, LEADERS)) led.push(center)
  return led
}

/** The center, if whoever reads leads it; throws `notFoundOrNotYours`. */
export async function ledCenter(reading: HelpReading, id: string): Promise<Center> {
  const center = await centerOf(reading, id)
  await requireHost(reading, center)
  return center
}

/** The requests of a center that whoever reads leads. */
export async function listRequests(
  reading: HelpReading,
  center: Center,
  filter: Omit<RequestFilter, 'which'> = {},
): Promise<RequestLists> {
  const today = dayOf(reading.at)
  const lines = async (which: RequestFilter['which']) =>
    (await requestsBy({ ...reading, today }, center.id, { ...filter, which })).map((one) =>
      lineOf(one, center, reading.calendar, today),
    )
  return {
    toFind: await lines('center'),
    toWait: await lines('mentors'),
    underWay: await lines('requester'),
    parked: await lines('parked'),
  }
}

function lineOf(
  { id, record }: StoredRequest,
  { clocks }: Center,
  calendar: WorkingCalendar,
  today: PlainDate,
): RequestLine {
  const next = nextOf(record, { clocks, calendar })
  return {
    id,
    callName: record.requester.callName,
    topic: record.topic,
    transition: record.transition,
    isAgain: record.wantsMore,
    unanswered: awaited(record).length,
    next,
    daysLeft: next ? workingDaysUntil(next.due.day, calendar, today) : 0,
  }
}

/** How many working days there are after today until a day, that day included; -1 once it is over. */
function workingDaysUntil(day: PlainDate, calendar: WorkingCalendar, today: PlainDate): number {
  if (day < today) return -1
  let left = 0
  for (let one = dayAfter(today); one <= day; one = dayAfter(one)) if (calendar.isWorkingDay(one)) left++
  return left
}

/** A mentor as the secretary reads them: whether there is room, and not how much of it is taken. */
export type MentorLine = {
  id: string
  callName: string
  topics: readonly Topic[]
  askFirst: boolean
  hasRoom: boolean
}

/** The mentors of a center. */
export async function listMentors(reading: HelpReading, center: Center): Promise<MentorLine[]> {
  const mentors = await mentorsOf(reading, center.id)
  const loads = await loadsOf(
    reading,
    mentors.map(({ id }) => id),
  )
  return mentors.map(({ id, callName, topics, askFirst, capacity }) => ({
    id,
    callName,
    topics,
    askFirst,
    hasRoom: hasRoom({ capacity }, loads.get(id)?.load ?? 0),
  }))
}

/** A request as the secretary works on it, with those who may be introduced: those who know its topic first. */
export type RequestOfSecretary = {
  id: string
  filedAt: number
  center: Center
  view: SecretaryView
  next?: Next | undefined
  /** What the mentors of it are called; those who have left are not there. */
  names: ReadonlyMap<string, string>
  free: MentorLine[]
  othersFree: MentorLine[]
  mayIntroduce: boolean
}

/** One request, for who leads its center; throws `notFoundOrNotYours`. */
export async function viewRequest(reading: HelpReading, id: string): Promise<RequestOfSecretary> {
  const { stored, center } = await requestAndCenter(reading, id)
  await requireHost(reading, center)
  const { record, filedAt } = stored
  const mentors = await listMentors(reading, center)
  const barred = new Set(
    record.introductions.flatMap(({ mentor, state }) => (state === 'lapsed' || state === 'ended' ? [] : [mentor])),
  )
  const free = mentors.filter((mentor) => mentor.hasRoom && !barred.has(mentor.id))
  const knows = ({ topics }: MentorLine) => topics.includes(record.topic)
  const isOver = record.state === 'done' || (record.state === 'closed' && record.closure !== 'noMentor')
  return {
    id,
    filedAt,
    center,
    view: secretaryViewOf(record),
    next: nextOf(record, { clocks: center.clocks, calendar: reading.calendar }),
    names: new Map(mentors.map((mentor) => [mentor.id, mentor.callName])),
    free: free.filter(knows),
    othersFree: free.filter((mentor) => !knows(mentor)),
    mayIntroduce: !isOver,
  }
}
