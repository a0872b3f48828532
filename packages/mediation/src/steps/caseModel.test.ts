import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clocksOf, isOver, nextClock, runningClock } from '../clock/clock.ts'
import { offersOf } from '../clock/offers.ts'
import { otherParty, parties, type Party } from '../party/party.ts'
import { persons, story, type Taken, walk } from '../testing/anyStory.ts'
import { buyer, clock, context, hairDryer, merchant } from '../testing/hairDryer.ts'
import { partnerViewOf } from '../view/partnerView.ts'
import { partyViewOf } from '../view/partyView.ts'
import { handlerViewOf, mediatorViewOf } from '../view/stationView.ts'
import { agreementOf, isOpen } from '../case/case.ts'
import type { Actor, CaseEvent } from './caseEvent.ts'
import { changeCase } from './changeCase.ts'

const always = (holds: (taken: Taken[]) => void) =>
  fc.assert(
    fc.property(story, (one) => holds(walk(one))),
    { numRuns: 300 },
  )
const isOf = (actor: Actor, party: Party) => actor.role === party

test('no order of events forces a side: whatever is agreed, both accepted themselves', () => {
  let agreements = 0
  always((taken) => {
    for (const { after } of taken) {
      const said = (party: Party, is: (event: CaseEvent) => boolean) =>
        taken.some(
          ({ actor, event, after: then }) => isOf(actor, party) && is(event) && then.lastContent <= after.lastContent,
        )
      if (after.agreed === undefined) continue
      agreements++
      const { version } = agreementOf(after)!
      for (const party of parties) {
        expect(said(party, (event) => event.type === 'consent' && event.agrees)).toBe(true)
        expect(said(party, (event) => event.type === 'agree' && event.agrees && event.version === version)).toBe(true)
      }
    }
  })
  expect(agreements).toBeGreaterThan(20)
})

test('no side is stranded: each open case has a step that a side, or time, can take alone', () => {
  always((taken) => {
    for (const { after, today } of taken) {
      if (!isOpen(after)) continue
      const may = (actor: Actor, event: CaseEvent, day = today) =>
        changeCase(after, event, { ...context, actor, today: day }).ok
      const isAgreed = after.state === 'agreed'
      expect(may(buyer, { type: isAgreed ? 'fulfil' : 'withdraw' })).toBe(true)
      const hasBegun = after.state === 'mediating' || after.state === 'paused'
      if (hasBegun) expect(may(merchant, { type: 'end' })).toBe(true)
      if (after.state === 'consentPending' && after.consents.merchant === undefined)
        expect(may(merchant, { type: 'consent', agrees: false })).toBe(true)
      // Whatever the station does or leaves, time ends it, or shows another way.
      const next = nextClock(after, context)
      if (isAgreed) continue
      expect(next).toBeDefined()
      const lastKnown = today > '2026-12-31' ? today : '2026-12-31'
      const running = clocksOf(after, context).filter((one) => one.done === undefined && !one.due.provisional)
      for (const { name } of running) {
        const ends = may(clock, { type: 'elapse', clock: name }, lastKnown)
        const offers = offersOf(after, context, lastKnown)
        if (isOver(runningClock(after, name, context)!, lastKnown)) expect(ends || offers.length > 0).toBe(true)
      }
    }
  })
})

test('nothing written is lost or changed, and a final state is final but for what was incomplete', () => {
  let refilings = 0
  always((taken) => {
    for (const { before, event, after } of taken) {
      expect(after.messages.slice(0, before.messages.length)).toEqual(before.messages)
      expect(after.objections.length).toBeGreaterThanOrEqual(before.objections.length)
      expect(after.proposals.length).toBeGreaterThanOrEqual(before.proposals.length)
      if (isOpen(before)) continue
      if (event.type !== 'refile') expect(after.state).toBe(before.state)
      else {
        expect([before.state, before.refusal, after.state]).toEqual(['refused', 'incomplete', 'received'])
        refilings++
      }
    }
  })
  expect(refilings).toBeGreaterThan(0)
})

test('nobody mediates who did not declare, or has an interest that a side did not waive', () => {
  always((taken) => {
    for (const { event, after } of taken) {
      if (event.type !== 'assign' && event.type !== 'replace') continue
      for (const { person: name } of after.mediators.filter(({ until }) => until === undefined)) {
        const declaration = after.declarations.find((one) => one.mediator === name)
        const isBarred = declaration?.interests.some(({ kind }) => kind !== 'sameAssociation')
        const isAnswered = after.objections.some((one) => one.mediator === name && one.answered === undefined)
        expect(declaration).toBeDefined()
        if (isBarred && !isAnswered) expect(declaration!.waivedBy.toSorted()).toEqual(['buyer', 'merchant'])
      }
    }
  })
})

test('no reader sees what is another one’s: contacts, words to the station alone, an answer before one’s own', () => {
  let read = 0
  always((taken) => {
    for (const { after } of taken) {
      const views = Object.fromEntries(parties.map((party) => [party, JSON.stringify(partyViewOf(after, party))]))
      expect(views['merchant']).not.toContain(hairDryer.complainant.name)
      expect(views['merchant']).not.toContain(hairDryer.complainant.contact)
      for (const party of parties) {
        const view = partyViewOf(after, party)
        expect(view.messages.every(({ audience }) => audience !== otherParty(party))).toBe(true)
        for (const [at, { answers }] of after.proposals.entries())
          if (answers[party] === undefined) expect(view.proposals[at]!.answers[otherParty(party)]).toBeUndefined()
        if (after.consents[party] === undefined) expect(view.consents[otherParty(party)]).toBeUndefined()
        expect(views[party]).not.toContain('"by":"buyer"')
        expect(views[party]).not.toContain('"by":"merchant"')
        read++
      }
      const ofStation = JSON.stringify([
        handlerViewOf(after),
        ...persons.map((one) => mediatorViewOf(after, one) ?? null),
      ])
      expect(ofStation).not.toContain(hairDryer.complainant.contact)
      expect(ofStation).not.toContain(hairDryer.respondent.contact)
      for (const one of persons)
        if (!after.mediators.some((other) => other.person === one && other.until === undefined))
          expect(mediatorViewOf(after, one)).toBeUndefined()
      const ofPartner = JSON.stringify(partnerViewOf(after, 'regulator') ?? null)
      expect(ofPartner).not.toContain(hairDryer.complainant.name)
      if (after.handOvers.length === 0) expect(ofPartner).toBe('null')
    }
  })
  expect(read).toBeGreaterThan(1000)
})
