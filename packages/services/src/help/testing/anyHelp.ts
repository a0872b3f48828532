import { dayAfter, type PlainDate } from '@liangpai/core/organization'
import { publishedHolidays, workingCalendarOf } from '@liangpai/server'
import fc from 'fast-check'
import { defaultClocks } from '../center/helpClocks.ts'
import type { HelpRequest, Question } from '../request/helpRequest.ts'
import type { Mentor } from '../request/mentor.ts'
import { takesRoom } from '../request/introduction.ts'
import { changeRequest, openRequest } from '../steps/changeRequest.ts'
import type { Actor, HelpEvent, HelpRefusal } from '../steps/helpEvent.ts'

/** The clocks of a center that changed nothing. */
export const clockContext = { clocks: defaultClocks, calendar: workingCalendarOf(publishedHolidays) }

export const requester: Actor = { role: 'requester' }
export const secretary: Actor = { role: 'secretary' }
export const clock: Actor = { role: 'clock' }
export const asMentor = (mentor: string): Actor => ({ role: 'mentor', mentor })

/** What 小乔 asks; her number stands in the text as well. */
export const question: Question = {
  topic: 'pageDesign',
  transition: false,
  text: '想开一家卖草编包的店，商品页不会排，也不知道去哪里拿货。后台密码是 caobian88，电话139 0000 0000。',
  requester: { callName: '小乔', contact: '13900000000' },
}

const mentorOf = (id: string, callName: string, capacity: number, askFirst = true): Mentor => ({
  id,
  callName,
  contact: `1370000000${id.length}`,
  topics: ['pageDesign'],
  capacity,
  askFirst,
})

/** Three mentors: of whom one has room for one alone, and one accepts beforehand. */
export const mentors = new Map(
  [mentorOf('he', '何青舟', 1), mentorOf('tang', '唐既明', 2, false), mentorOf('lin-gy', '林观雨', 3)].map((one) => [
    one.id,
    one,
  ]),
)

/** One attempt in a story of several requests, and what came of it. */
export type Attempt = {
  request: number
  actor: Actor
  event: HelpEvent
  today: PlainDate
  before: readonly HelpRequest[]
  after: readonly HelpRequest[]
  refusal?: HelpRefusal
}

/** How many requests take up room of a mentor, or are helped in. */
export const loadIn = (requests: readonly HelpRequest[], mentor: string, onlyHelping = false): number =>
  requests
    .flatMap(({ introductions }) => introductions)
    .filter((one) => one.mentor === mentor && (onlyHelping ? one.state === 'accepted' : takesRoom(one))).length

type Step = { request: number; actor: Actor; event: HelpEvent; mentors: readonly string[]; days: number }

const names = [...mentors.keys()]
const oneMentor = fc.constantFrom(...names)
const actors = fc.oneof(fc.constantFrom(requester, secretary, clock), oneMentor.map(asMentor))
const event: fc.Arbitrary<HelpEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<HelpEvent>({ type: 'introduce', mentors: [] }) },
  {
    weight: 6,
    arbitrary: fc.boolean().map((saysMember) => ({ type: 'accept' as const, saysMember, capacity: 0, helping: 0 })),
  },
  fc.constantFrom<HelpEvent[]>(
    { type: 'decline' },
    { type: 'start' },
    { type: 'end' },
    { type: 'finish' },
    { type: 'notYet' },
    { type: 'more' },
    { type: 'withdraw' },
    { type: 'reopen' },
    { type: 'reopen', topic: 'supply' },
    { type: 'close', closure: 'noMentor' },
    { type: 'close', closure: 'outOfScope' },
    { type: 'followUp', followUp: { text: '好了很多', isShared: false } },
    { type: 'blackOut', words: 'caobian88' },
    { type: 'correct', question: { ...question, text: '还是不会排。' } },
    { type: 'silence' },
  ),
  oneMentor.map((mentor) => ({ type: 'lapse' as const, mentor })),
)

/** By whom an event comes most often: a story in which nobody may do anything tells nothing. */
const usual: { [type in HelpEvent['type']]?: Actor } = {
  introduce: secretary,
  close: secretary,
  lapse: clock,
  silence: clock,
}

const step: fc.Arbitrary<Step> = fc
  .record({
    request: fc.nat(2),
    actor: actors,
    isUsual: fc.integer({ min: 0, max: 4 }),
    event,
    mentors: fc.uniqueArray(oneMentor, { minLength: 1, maxLength: 3 }),
    days: fc.oneof(fc.constantFrom(0, 0, 1, 1, 3), fc.constant(31)),
  })
  .map(({ isUsual, ...one }) => {
    const ofMentor =
      one.event.type === 'accept' ||
      one.event.type === 'decline' ||
      one.event.type === 'start' ||
      one.event.type === 'end'
    const actor = ofMentor ? asMentor(one.mentors[0] ?? '') : (usual[one.event.type] ?? requester)
    return { ...one, actor: isUsual > 0 ? actor : one.actor }
  })

/** Any order of attempts by anybody on three requests. */
export const story = fc.array(step, { minLength: 5, maxLength: 60 })

/** Plays a story. What an event says of a mentor's room is what the other requests come to then. */
export function walk(steps: readonly Step[]): Attempt[] {
  let today: PlainDate = '2026-11-24'
  let requests: readonly HelpRequest[] = [0, 1, 2].map(() => openRequest(question, '2026-11-24'))
  return steps.map(({ request, actor, event: one, mentors: offered, days }) => {
    for (let left = days; left > 0; left--) today = dayAfter(today)
    const before = requests
    const filled = withRoom(one, actor, offered, requests)
    const outcome = changeRequest(requests[request]!, filled, { ...clockContext, actor, today })
    if (outcome.ok) requests = requests.with(request, outcome.request)
    const attempt = { request, actor, event: filled, today, before, after: requests }
    return outcome.ok ? attempt : { ...attempt, refusal: outcome.code }
  })
}

function withRoom(one: HelpEvent, actor: Actor, offered: readonly string[], all: readonly HelpRequest[]): HelpEvent {
  if (one.type === 'introduce')
    return { ...one, mentors: offered.map((id) => ({ ...mentors.get(id)!, load: loadIn(all, id) })) }
  if (one.type !== 'accept' || actor.role !== 'mentor') return one
  const { capacity } = mentors.get(actor.mentor)!
  return { ...one, capacity, helping: loadIn(all, actor.mentor, true) }
}
