import { addMonths, dayAfter } from '@liangpai/core/organization'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clocksOf, isOver, nextClock, runningClock } from '../clock/clock.ts'
import { offersOf } from '../clock/offers.ts'
import { otherParty, parties, type Party } from '../party/party.ts'
import {
  agreed,
  assigned,
  begun,
  buyer,
  clock,
  context,
  hairDryer,
  handler,
  mediator,
  merchant,
  partner,
  replaced,
  type Step,
} from '../testing/hairDryer.ts'
import { partnerViewOf } from '../view/partnerView.ts'
import { partyViewOf } from '../view/partyView.ts'
import { handlerViewOf, mediatorViewOf } from '../view/stationView.ts'
import { agreementOf, type Case, isOpen } from './case.ts'
import type { Actor, CaseEvent } from './caseEvent.ts'
import { changeCase, openCase } from './changeCase.ts'

type Draft = { actor: Actor; event: (one: Case, today: string) => CaseEvent }

const persons = ['he', 'su', 'jiang'] as const
const person = fc.constantFrom(...persons)
const yes = fc.boolean()
const side = fc.constantFrom(buyer, merchant)
const anyone = fc.oneof(
  side,
  person.map(mediator),
  fc.constantFrom(handler(), handler('qi'), clock, partner('regulator')),
)
const from = (actor: fc.Arbitrary<Actor>, event: fc.Arbitrary<Draft['event'] | CaseEvent>): fc.Arbitrary<Draft> =>
  fc.record({ actor, event }).map(({ actor: who, event: what }) => ({
    actor: who,
    event: typeof what === 'function' ? what : () => what,
  }))
const terms = (lastDay: string) => ({ remedies: ['refund'], clauses: ['退款。'], lastDay }) as const

const drafts: fc.Arbitrary<Draft> = fc.oneof(
  {
    weight: 3,
    arbitrary: from(
      fc.constant(handler()),
      fc.constantFrom<CaseEvent>({ type: 'answer' }, { type: 'accept' }, { type: 'askConsent' }),
    ),
  },
  {
    weight: 1,
    arbitrary: from(fc.constant(handler()), fc.constant<CaseEvent>({ type: 'refuse', reason: 'incomplete' })),
  },
  {
    weight: 4,
    arbitrary: from(
      person.map(mediator),
      fc.constantFrom<CaseEvent>(
        { type: 'declareInterest', interests: [] },
        { type: 'declareInterest', interests: [] },
        { type: 'declareInterest', interests: [{ kind: 'sameAssociation', party: 'merchant' }] },
        { type: 'declareInterest', interests: [{ kind: 'kin', party: 'buyer' }] },
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: from(
      side,
      person.map((name): CaseEvent => ({ type: 'waive', mediator: name })),
    ),
  },
  {
    weight: 3,
    arbitrary: from(
      fc.constant(handler()),
      fc.uniqueArray(person).map((mediators): CaseEvent => ({ type: 'assign', mediators })),
    ),
  },
  { weight: 6, arbitrary: from(side, fc.constant<CaseEvent>({ type: 'consent', agrees: true })) },
  { weight: 1, arbitrary: from(side, fc.constant<CaseEvent>({ type: 'consent', agrees: false })) },
  {
    weight: 2,
    arbitrary: from(
      side,
      person.map((name): CaseEvent => ({ type: 'object', mediator: name })),
    ),
  },
  {
    weight: 3,
    arbitrary: from(
      fc.constant(handler()),
      fc
        .tuple(person, person)
        .map(([one, other]): CaseEvent => ({ type: 'replace', mediator: one, replacement: other })),
    ),
  },
  {
    weight: 2,
    arbitrary: from(
      person.map(mediator),
      fc.constant((_one: Case, today: string): CaseEvent => ({
        type: 'test',
        what: '检测',
        lastDay: addMonths(today, 1),
      })),
    ),
  },
  {
    weight: 3,
    arbitrary: from(
      side,
      yes.map((agrees): CaseEvent => ({ type: 'agreeToTest', agrees })),
    ),
  },
  { weight: 2, arbitrary: from(person.map(mediator), fc.constant<CaseEvent>({ type: 'endTest' })) },
  {
    weight: 4,
    arbitrary: from(
      person.map(mediator),
      fc.constant((_one: Case, today: string): CaseEvent => ({ type: 'propose', terms: terms(addMonths(today, 1)) })),
    ),
  },
  {
    weight: 6,
    arbitrary: from(
      side,
      yes.map((agrees) => (one: Case): CaseEvent => ({ type: 'agree', version: one.proposals.length, agrees })),
    ),
  },
  { weight: 2, arbitrary: from(side, fc.constantFrom<CaseEvent>({ type: 'fulfil' }, { type: 'reportMissed' })) },
  { weight: 1, arbitrary: from(side, fc.constantFrom<CaseEvent>({ type: 'withdraw' }, { type: 'end' })) },
  {
    weight: 4,
    arbitrary: from(
      anyone,
      fc
        .tuple(fc.constantFrom('both', 'buyer', 'merchant'), fc.uuid())
        .map(([audience, id]): CaseEvent => ({ type: 'write', id, text: `to ${audience}`, audience }) as CaseEvent),
    ),
  },
  {
    weight: 1,
    arbitrary: from(
      fc.constant(handler()),
      fc
        .constantFrom('lawbreaking' as const, 'outOfScope' as const)
        .map((reason): CaseEvent => ({ type: 'handOver', partner: 'regulator', reason, note: '移交' })),
    ),
  },
  {
    weight: 1,
    arbitrary: from(
      anyone,
      fc.constantFrom<CaseEvent>(
        { type: 'takeReceipt' },
        { type: 'confirmConclusion' },
        { type: 'conclude', conclusion: 'confirmed', reason: '属实' },
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: from(
      fc.constant(clock),
      fc
        .constantFrom('consent' as const, 'mediate' as const, 'fulfil' as const, 'accept' as const)
        .map((name): CaseEvent => ({ type: 'elapse', clock: name })),
    ),
  },
  // Anybody tries anything.
  {
    weight: 2,
    arbitrary: from(
      anyone,
      fc.constantFrom<CaseEvent>(
        { type: 'accept' },
        { type: 'consent', agrees: true },
        { type: 'agree', version: 1, agrees: true },
        { type: 'end' },
        { type: 'fulfil' },
        { type: 'withdraw' },
      ),
    ),
  },
)
const later = fc.array(fc.record({ draft: drafts, gap: fc.constantFrom(0, 0, 0, 0, 1, 1, 3, 15) }), {
  maxLength: 40,
  size: 'max',
})
/** Chance alone seldom comes as far as an agreement: some stories begin in the midst of the report's case. */
const beginning = fc.constantFrom<readonly Step[]>([], [], assigned, begun, begun, replaced, agreed)
type Story = { beginning: readonly Step[]; later: { draft: Draft; gap: number }[] }

type Taken = { before: Case; actor: Actor; event: CaseEvent; after: Case; today: string }

/** The steps that were taken, one after the other. */
function walk(story: Story): Taken[] {
  const taken: Taken[] = []
  let one = openCase(hairDryer)
  let today = hairDryer.received
  const take = (actor: Actor, event: CaseEvent) => {
    const outcome = changeCase(one, event, { ...context, actor, today })
    if (!outcome.ok) return
    taken.push({ before: one, actor, event, after: outcome.case, today })
    one = outcome.case
  }
  for (const [day, actor, event] of story.beginning) {
    today = day
    take(actor, event)
  }
  for (const { draft, gap } of story.later) {
    for (let left = gap; left > 0; left--) today = dayAfter(today)
    take(draft.actor, draft.event(one, today))
  }
  return taken
}

const always = (holds: (taken: Taken[]) => void) =>
  fc.assert(
    fc.property(fc.record({ beginning, later }), (story) => holds(walk(story))),
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

test('nothing written is lost or changed, and a final state is final', () => {
  always((taken) => {
    for (const { before, after } of taken) {
      expect(after.messages.slice(0, before.messages.length)).toEqual(before.messages)
      expect(after.objections.length).toBeGreaterThanOrEqual(before.objections.length)
      expect(after.proposals.length).toBeGreaterThanOrEqual(before.proposals.length)
      if (!isOpen(before)) expect(after.state).toBe(before.state)
    }
  })
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
