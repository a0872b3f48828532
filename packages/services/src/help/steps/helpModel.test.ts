import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endsAfter, nextOf } from '../clock/helpClock.ts'
import { isOpen } from '../request/helpRequest.ts'
import { ceilingOf, keptUntilOf } from '../retention/helpRetention.ts'
import { type Attempt, clock, clockContext, loadIn, mentors, question, story, walk } from '../testing/anyHelp.ts'
import { mentorViewOf } from '../view/mentorView.ts'
import { requesterViewOf } from '../view/requesterView.ts'
import { changeRequest } from './changeRequest.ts'

const always = (holds: (attempts: Attempt[]) => void) =>
  fc.assert(
    fc.property(story, (one) => holds(walk(one))),
    { numRuns: 300 },
  )

test('no order of events shows a contact before its introduction is accepted, to either side', () => {
  let crossed = 0
  always((attempts) => {
    for (const { after } of attempts)
      for (const one of after) {
        const ofRequester = JSON.stringify(requesterViewOf(one, mentors))
        for (const mentor of mentors.values()) {
          const isAccepted = one.introductions.some(({ mentor: id, state }) => id === mentor.id && state === 'accepted')
          const ofMentor = JSON.stringify(mentorViewOf(one, mentor.id) ?? null)
          // Both ways at once, or neither.
          expect(ofRequester.includes(mentor.contact)).toBe(isAccepted)
          expect(ofMentor.includes(question.requester.contact)).toBe(isAccepted)
          expect(ofMentor.includes(question.requester.callName)).toBe(isAccepted)
          if (!isAccepted) expect(ofMentor).not.toContain('139 0000 0000')
          if (isAccepted) crossed++
        }
      }
  })
  expect(crossed).toBeGreaterThan(500)
})

test('no order of events brings a mentor beyond their capacity', () => {
  let full = 0
  always((attempts) => {
    for (const { after, refusal } of attempts) {
      for (const { id, capacity } of mentors.values()) expect(loadIn(after, id)).toBeLessThanOrEqual(capacity)
      if (refusal === 'mentorFull') full++
    }
  })
  expect(full).toBeGreaterThan(50)
})

test('a contact crosses by the act of the mentor alone, at once or beforehand', () => {
  always((attempts) => {
    for (const { before, after, event, actor } of attempts)
      for (const [at, one] of after.entries()) {
        const accepted = (all: typeof one) => all.introductions.filter(({ state }) => state === 'accepted').length
        if (accepted(one) <= accepted(before[at]!)) continue
        const isOwn = event.type === 'accept' && actor.role === 'mentor'
        const isBeforehand = event.type === 'introduce' && event.mentors.some(({ askFirst }) => !askFirst)
        expect(isOwn || isBeforehand).toBe(true)
      }
  })
})

test('a member is said to be one by their own tick alone, in that introduction', () => {
  always((attempts) => {
    const ticked = new Set<string>()
    for (const { request, event, actor, after, refusal } of attempts) {
      if (!refusal && event.type === 'accept' && event.saysMember && actor.role === 'mentor')
        ticked.add(`${request} ${actor.mentor}`)
      for (const [at, one] of after.entries())
        for (const { id, saysMember } of requesterViewOf(one, mentors).helpers)
          if (saysMember) expect(ticked).toContain(`${at} ${id}`)
    }
  })
})

test('whoever asked is never left waiting for nobody: an open request has a next date, and time alone moves it on', () => {
  always((attempts) => {
    for (const { after } of attempts)
      for (const one of after) {
        const next = nextOf(one, clockContext)
        expect(next !== undefined).toBe(isOpen(one))
        if (next?.of === 'center') expect(one.waitingSince).toBeDefined()
        if (next?.of === 'mentors' && !next.due.provisional) expect(endsAfter(one, clockContext)).toBeDefined()
      }
  })
})

test('once ended nobody helps any longer, and everything has its last day', () => {
  always((attempts) => {
    for (const { after, today } of attempts)
      for (const one of after) {
        expect(keptUntilOf(one, clockContext.clocks) <= ceilingOf(one)).toBe(true)
        if (isOpen(one)) continue
        expect(one.introductions.every(({ state }) => state !== 'proposed' && state !== 'accepted')).toBe(true)
        const may = changeRequest(one, { type: 'silence' }, { ...clockContext, actor: clock, today })
        expect(may.ok).toBe(false)
      }
  })
})

test('what was blacked out is nowhere in the request, whoever reads it', () => {
  let blackened = 0
  always((attempts) => {
    for (const { event, refusal, after, request } of attempts) {
      if (event.type !== 'blackOut' || refusal) continue
      blackened++
      expect(JSON.stringify(after[request])).not.toContain(event.words)
    }
  })
  expect(blackened).toBeGreaterThan(5)
})

test('a mentor who has declined is not introduced to the same request again', () => {
  always((attempts) => {
    for (const { before, request, event, refusal } of attempts) {
      if (event.type !== 'introduce' || refusal) continue
      for (const { id } of event.mentors) {
        const own = before[request]!.introductions.filter(({ mentor }) => mentor === id)
        expect(own.some(({ state }) => state === 'declined')).toBe(false)
      }
    }
  })
})
