import { expect, test } from 'vitest'
import type { HelpRequest } from '../request/helpRequest.ts'
import { asMentor, clock, clockContext, question, requester, secretary } from '../testing/anyHelp.ts'
import { changeRequest, openRequest } from './changeRequest.ts'
import type { Actor, HelpEvent, HelpRefusal, OfferedMentor } from './helpEvent.ts'

const TUESDAY = '2026-11-24'
const fresh = openRequest(question, TUESDAY)
const offered = (id: string, more: Partial<OfferedMentor> = {}): OfferedMentor => ({
  id,
  capacity: 3,
  askFirst: true,
  load: 0,
  ...more,
})
const accept: HelpEvent = { type: 'accept', saysMember: false, capacity: 3, helping: 0 }

const outcomeOf = (one: HelpRequest, actor: Actor, event: HelpEvent, today = TUESDAY) =>
  changeRequest(one, event, { ...clockContext, actor, today })

function take(one: HelpRequest, actor: Actor, event: HelpEvent, today = TUESDAY): HelpRequest {
  const outcome = outcomeOf(one, actor, event, today)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.request
}

const refusalOf = (...step: Parameters<typeof outcomeOf>): HelpRefusal | undefined => {
  const outcome = outcomeOf(...step)
  return outcome.ok ? undefined : outcome.code
}

const introduce = (...mentors: OfferedMentor[]): HelpEvent => ({ type: 'introduce', mentors })
const introduced = take(take(fresh, secretary, introduce(offered('he'), offered('tang'))), asMentor('he'), accept)

test('request → introduced → in progress → done, by two mentors, and open again', () => {
  const both = take(introduced, asMentor('tang'), accept)
  expect(both).toMatchObject({ state: 'introduced', wantsMore: false })
  const started = take(both, asMentor('tang'), { type: 'start' })
  expect(started.state).toBe('inProgress')
  const done = take(started, requester, { type: 'finish' })
  expect(done).toMatchObject({ state: 'done', followUps: [{ outcome: 'better', isShared: false }] })
  expect(done.introductions.map(({ state }) => state)).toEqual(['ended', 'ended'])
  expect(take(done, requester, { type: 'reopen' }, '2026-12-20')).toMatchObject({
    state: 'open',
    waitingSince: '2026-12-20',
  })
})

test('a mentor who accepts beforehand is introduced at once', () => {
  const one = take(fresh, secretary, introduce(offered('tang', { askFirst: false })))
  expect(one).toMatchObject({ state: 'introduced', introductions: [{ state: 'accepted', saysMember: false }] })
})

test('the center owes an answer until somebody is being asked, and again once all of them have declined', () => {
  expect(fresh.waitingSince).toBe(TUESDAY)
  const proposed = take(fresh, secretary, introduce(offered('he'), offered('tang')))
  expect(proposed.waitingSince).toBeUndefined()
  const one = take(proposed, asMentor('he'), { type: 'decline' }, '2026-11-25')
  expect(one.waitingSince).toBeUndefined()
  expect(take(one, asMentor('tang'), { type: 'decline' }, '2026-11-26').waitingSince).toBe('2026-11-26')
})

test('not yet: the center looks for one more, and those who help go on', () => {
  const one = take(introduced, requester, { type: 'notYet' }, '2026-12-02')
  expect(one).toMatchObject({ state: 'introduced', wantsMore: true, followUps: [{ outcome: 'same' }] })
  const more = take(
    take(one, asMentor('tang'), { type: 'decline' }, '2026-12-02'),
    secretary,
    introduce(offered('bai')),
    '2026-12-02',
  )
  expect(more.introductions.map(({ state }) => state)).toEqual(['accepted', 'declined', 'proposed'])
})

test('a mentor who ends their part leaves nobody alone: the center looks again', () => {
  const declined = take(introduced, asMentor('tang'), { type: 'decline' })
  expect(take(declined, asMentor('he'), { type: 'end' }, '2026-11-27')).toMatchObject({
    state: 'open',
    waitingSince: '2026-11-27',
  })
})

test('an introduction lapses after three working days', () => {
  const proposed = take(fresh, secretary, introduce(offered('he')))
  const lapse: HelpEvent = { type: 'lapse', mentor: 'he' }
  expect(refusalOf(proposed, clock, lapse, '2026-11-27')).toBe('clockNotOver')
  expect(take(proposed, clock, lapse, '2026-11-28')).toMatchObject({
    introductions: [{ state: 'lapsed' }],
    waitingSince: '2026-11-28',
    lastContent: TUESDAY,
  })
})

test('a request is closed after thirty days without a word, not before, and opened again within thirty', () => {
  const quiet = take(introduced, asMentor('tang'), { type: 'decline' })
  expect(refusalOf(quiet, clock, { type: 'silence' }, '2026-12-24')).toBe('clockNotOver')
  const closed = take(quiet, clock, { type: 'silence' }, '2026-12-25')
  expect(closed).toMatchObject({ state: 'closed', closure: 'silent' })
  expect(take(closed, requester, { type: 'reopen' }, '2027-01-24').state).toBe('open')
  expect(refusalOf(closed, requester, { type: 'reopen' }, '2027-01-25')).toBe('reopenTooLate')
})

test('nobody is silent while the center owes them an answer', () => {
  expect(refusalOf(fresh, clock, { type: 'silence' }, '2027-06-01')).toBe('forbiddenTransition')
  const more = take(take(introduced, asMentor('tang'), { type: 'decline' }), requester, { type: 'more' })
  expect(refusalOf(more, clock, { type: 'silence' }, '2027-06-01')).toBe('clockNotOver')
})

test('where nobody suitable was there, the center may still introduce somebody later', () => {
  const closed = take(fresh, secretary, { type: 'close', closure: 'noMentor' })
  expect(take(closed, secretary, introduce(offered('he')), '2026-12-01')).toMatchObject({
    state: 'open',
    introductions: [{ state: 'proposed' }],
  })
  expect(refusalOf(closed, secretary, introduce(offered('he')), '2026-12-25')).toBe('reopenTooLate')
  const outside = take(fresh, secretary, { type: 'close', closure: 'outOfScope' })
  expect(refusalOf(outside, secretary, introduce(offered('he')))).toBe('forbiddenTransition')
})

test('what is out of scope is opened again about something else alone', () => {
  const outside = take(fresh, secretary, { type: 'close', closure: 'outOfScope' })
  expect(refusalOf(outside, requester, { type: 'reopen' })).toBe('forbiddenTransition')
  expect(take(outside, requester, { type: 'reopen', topic: 'supply' }).topic).toBe('supply')
})

test('a mentor without room is refused, and so is one who made less room since they were asked', () => {
  expect(refusalOf(fresh, secretary, introduce(offered('he', { load: 3 })))).toBe('mentorFull')
  expect(refusalOf(fresh, secretary, introduce(offered('he', { capacity: 0 })))).toBe('mentorFull')
  const proposed = take(fresh, secretary, introduce(offered('he')))
  expect(refusalOf(proposed, asMentor('he'), { ...accept, capacity: 1, helping: 1 } as HelpEvent)).toBe('mentorFull')
})

test.each<[string, HelpRequest, Actor, HelpEvent, HelpRefusal]>([
  ['an introduction of nobody', fresh, secretary, introduce(), 'mentorMissing'],
  ['of one mentor twice', fresh, secretary, introduce(offered('he'), offered('he')), 'mentorMissing'],
  ['of one who helps already', introduced, secretary, introduce(offered('he')), 'mentorIntroduced'],
  ['of one who is being asked', introduced, secretary, introduce(offered('tang')), 'mentorIntroduced'],
  ['by whoever asked', fresh, requester, introduce(offered('he')), 'notYours'],
  ['an acceptance by somebody else', introduced, asMentor('bai'), accept, 'notYours'],
  ['an acceptance by whoever asked', introduced, requester, accept, 'notYours'],
  ['an acceptance twice', introduced, asMentor('he'), accept, 'alreadyAnswered'],
  ['a start by a mentor who has not accepted', introduced, asMentor('tang'), { type: 'start' }, 'notYours'],
  ['an end before anybody helps', fresh, requester, { type: 'finish' }, 'forbiddenTransition'],
  ['an end by the secretary, who closes', introduced, secretary, { type: 'finish' }, 'notYours'],
  ['a close once somebody helps', introduced, secretary, { type: 'close', closure: 'noMentor' }, 'forbiddenTransition'],
  ['words that are not there', fresh, requester, { type: 'blackOut', words: '密码是空的' }, 'wordsNotFound'],
  ['no words', fresh, requester, { type: 'blackOut', words: '' }, 'wordsNotFound'],
  ['an event that there is not', fresh, requester, { type: 'promote' } as never, 'eventUnknown'],
])('refused: %s', (_title, one, actor, event, code) => {
  expect(refusalOf(one, actor, event)).toBe(code)
})

test('a mentor who has declined is not asked again, one whose introduction lapsed may be', () => {
  const declined = take(introduced, asMentor('tang'), { type: 'decline' })
  expect(refusalOf(declined, secretary, introduce(offered('tang')))).toBe('mentorDeclined')
  const lapsed = take(introduced, clock, { type: 'lapse', mentor: 'tang' }, '2026-11-28')
  expect(take(lapsed, secretary, introduce(offered('tang')), '2026-11-28').introductions).toHaveLength(3)
})

test('a second wish for one more is refused while the first one is open', () => {
  const more = take(introduced, requester, { type: 'more' })
  expect(refusalOf(more, requester, { type: 'more' })).toBe('alreadyAskedForMore')
  expect(refusalOf(more, requester, { type: 'notYet' })).toBe('alreadyAskedForMore')
})

test('a step dated before the last one is refused', () => {
  expect(refusalOf(introduced, requester, { type: 'finish' }, '2026-11-23')).toBe('dateBeforeLast')
})

test('blacked out words leave a block of one width, in what was asked and in what was said afterwards', () => {
  const said = take(introduced, requester, {
    type: 'followUp',
    followUp: { text: '密码改成caobian88了', isShared: true },
  })
  const one = take(said, requester, { type: 'blackOut', words: 'caobian88' })
  expect(one.text).toContain('后台密码是 █████，')
  expect(one.followUps[0]?.text).toBe('密码改成█████了')
  const longer = take(said, requester, { type: 'blackOut', words: '想开一家卖草编包的店' })
  expect(longer.text.startsWith('█████，')).toBe(true)
  expect(refusalOf(one, requester, { type: 'blackOut', words: '█' })).toBe('wordsNotFound')
})

test('a text that was corrected keeps its blocks, and every block is as wide', () => {
  const one = take(fresh, requester, { type: 'blackOut', words: 'caobian88' })
  const corrected = take(one, requester, {
    type: 'correct',
    question: { ...question, text: '密码██，还有██████████。' },
  })
  expect(corrected.text).toBe('密码█████，还有█████。')
})

test('more words afterwards than a request has room for are refused', () => {
  const say: HelpEvent = { type: 'followUp', followUp: { text: '好了', isShared: false } }
  let one = introduced
  for (let n = 0; n < 20; n++) one = take(one, requester, say)
  expect(refusalOf(one, requester, say)).toBe('messagesTooMany')
})

test('a request has no field of turnover, membership, rating, count or badge', () => {
  const done = take(introduced, requester, { type: 'finish' })
  expect(Object.keys(done).toSorted()).toEqual([
    'closure',
    'followUps',
    'introductions',
    'lastContent',
    'lastWord',
    'received',
    'requester',
    'since',
    'state',
    'text',
    'topic',
    'transition',
    'waitingSince',
    'wantsMore',
  ])
  expect(Object.keys(done.requester).toSorted()).toEqual(['callName', 'contact'])
})
