import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualClocks } from '../../clocks/clocks.ts'
import { hoursBetween, isHours, MOST_HOURS } from './hours.ts'
import {
  changeRecord,
  confirmedHours,
  counts,
  type RecordActor,
  type RecordEvent,
  recordKeptUntil,
  type VolunteerRecord,
} from './volunteerRecord.ts'

const river: VolunteerRecord = {
  state: 'recorded',
  activity: '河道清理',
  day: '2026-09-12',
  from: '08:30',
  hosts: ['柳塘网商党支部'],
  hours: 4,
  recorder: { person: 'lu', name: '陆闻溪' },
}
const volunteer: RecordActor = { role: 'volunteer' }
const organizer: RecordActor = { role: 'organizer', person: 'fang', name: '方既白' }
const take = (record: VolunteerRecord, event: RecordEvent, actor: RecordActor = organizer, today = '2026-09-14') =>
  changeRecord(record, event, { actor, today })
const after = (event: RecordEvent, record = river, actor: RecordActor = organizer): VolunteerRecord => {
  const outcome = take(record, event, actor)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.record
}
const confirmed = after({ type: 'confirm' })

test('hours that the organiser confirms count, with who did and when', () => {
  expect(confirmed).toEqual({
    ...river,
    state: 'confirmed',
    confirmedBy: { person: 'fang', name: '方既白' },
    confirmed: '2026-09-14',
  })
  expect([counts(river), counts(confirmed)]).toEqual([false, true])
})

test('a correction counts, and says what was recorded first, however often it is corrected', () => {
  const corrected = after({ type: 'correct', hours: 4.5 })
  expect(corrected).toMatchObject({ state: 'corrected', hours: 4.5, firstHours: 4 })
  expect(after({ type: 'correct', hours: 5 }, corrected)).toMatchObject({ hours: 5, firstHours: 4 })
  expect(after({ type: 'correct', hours: 5 }, confirmed)).toMatchObject({ state: 'corrected', firstHours: 4 })
})

test('an objection of the volunteer is answered by a correction, by confirming, or by staying with the hours', () => {
  const disputed = after({ type: 'object', text: '到12点半才散。' }, confirmed, volunteer)
  expect(disputed.objection).toEqual({ text: '到12点半才散。', on: '2026-09-14' })
  expect(after({ type: 'correct', hours: 4.5 }, disputed)).not.toHaveProperty('objection')
  expect(after({ type: 'uphold' }, disputed)).toEqual(confirmed)
  const early = after({ type: 'object', text: '少记了。' }, river, volunteer)
  expect(after({ type: 'confirm' }, early)).toEqual(confirmed)
})

test.each<[string, VolunteerRecord, RecordEvent, RecordActor, string]>([
  ['a volunteer confirms their own hours', river, { type: 'confirm' }, volunteer, 'notYours'],
  ['a volunteer corrects their own hours', river, { type: 'correct', hours: 9 }, volunteer, 'notYours'],
  ['an organiser objects in the name of a volunteer', river, { type: 'object', text: '少' }, organizer, 'notYours'],
  ['hours are confirmed twice', confirmed, { type: 'confirm' }, organizer, 'forbiddenTransition'],
  ['a quarter of an hour', river, { type: 'correct', hours: 1.25 }, organizer, 'hoursInvalid'],
  ['no time at all', river, { type: 'correct', hours: 0 }, organizer, 'hoursInvalid'],
  ['more than a day', river, { type: 'correct', hours: 24.5 }, organizer, 'hoursInvalid'],
  ['what is no number', river, { type: 'correct', hours: Number.NaN }, organizer, 'hoursInvalid'],
  ['a correction that changes nothing', river, { type: 'correct', hours: 4 }, organizer, 'hoursUnchanged'],
  ['an answer where nothing was objected', confirmed, { type: 'uphold' }, organizer, 'nothingObjected'],
  ['staying with hours that nobody confirmed', river, { type: 'uphold' }, organizer, 'forbiddenTransition'],
])('refused: %s', (_name, record, event, actor, code) => {
  expect(take(record, event, actor)).toEqual({ ok: false, code })
})

test('the sum of the confirmed hours leaves out what waits', () => {
  const records = [river, confirmed, after({ type: 'correct', hours: 4.5 })]
  expect(confirmedHours(records)).toBe(8.5)
  expect(confirmedHours([])).toBe(0)
})

test('a record stays three years after its activity', () => {
  expect(recordKeptUntil(river, usualClocks.retention)).toBe('2029-09-12')
})

test('the half hour that has begun counts, and no activity is shorter or longer than hours can say', () => {
  expect(hoursBetween(0, 9000)).toBe(2.5)
  expect(hoursBetween(0, 9001)).toBe(3)
  expect(hoursBetween(0, 0)).toBe(0.5)
  expect(hoursBetween(0, 1_000_000)).toBe(MOST_HOURS)
})

const event = fc.oneof(
  fc.constant<RecordEvent>({ type: 'confirm' }),
  fc.constantFrom(0.5, 3, 4, 4.25, 24, 30).map((hours): RecordEvent => ({ type: 'correct', hours })),
  fc.constant<RecordEvent>({ type: 'object', text: '时长不对' }),
  fc.constant<RecordEvent>({ type: 'uphold' }),
)
const story = fc.array(fc.tuple(event, fc.constantFrom(volunteer, organizer)), { maxLength: 12 })

test('no order of events lets hours count without an organiser, or hides what was recorded first', () => {
  fc.assert(
    fc.property(story, (steps) => {
      let record = river
      let byOrganizer = false
      for (const [one, actor] of steps) {
        const outcome = take(record, one, actor)
        if (!outcome.ok) continue
        if (one.type === 'confirm' || one.type === 'correct') byOrganizer ||= actor.role === 'organizer'
        if (actor.role === 'volunteer') expect(outcome.record.hours).toBe(record.hours)
        record = outcome.record
        expect(isHours(record.hours)).toBe(true)
        expect(counts(record)).toBe(byOrganizer)
        expect(record.confirmedBy !== undefined).toBe(byOrganizer)
        if (record.hours !== 4) expect(record.firstHours).toBe(4)
      }
    }),
  )
})

test('hours that one of the organiser’s side says are their own are confirmed, corrected and upheld by somebody else alone', () => {
  const own = after({ type: 'declareOwn' })
  expect([own.state, own.ownOf]).toEqual(['recorded', 'fang'])
  for (const event of [{ type: 'confirm' }, { type: 'correct', hours: 4.5 }] as const) {
    expect(take(own, event)).toEqual({ ok: false, code: 'hoursOwn' })
    const asOne: RecordActor = { role: 'organizer', person: 'he', name: '何青舟', eyes: ['he', 'fang'] }
    expect(take(own, event, asOne)).toEqual({ ok: false, code: 'hoursOwn' })
  }
  const lu: RecordActor = { role: 'organizer', person: 'lu', name: '陆闻溪' }
  const counted = after({ type: 'confirm' }, own, lu)
  expect(counted.confirmedBy?.person).toBe('lu')
  const disputed = after({ type: 'object', text: '少记了。' }, counted, volunteer)
  expect(take(disputed, { type: 'uphold' })).toEqual({ ok: false, code: 'hoursOwn' })
})

test('no volunteer says whose hours are an organiser’s', () => {
  expect(take(river, { type: 'declareOwn' }, volunteer)).toEqual({ ok: false, code: 'notYours' })
})
