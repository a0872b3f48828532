import { addMonths, dayAfter } from '@liangpai/core/organization'
import fc from 'fast-check'
import type { Case } from '../case/case.ts'
import type { Actor, CaseEvent } from '../steps/caseEvent.ts'
import { changeCase, openCase } from '../steps/changeCase.ts'
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
} from './hairDryer.ts'

type Draft = { actor: Actor; event: (one: Case, today: string) => CaseEvent }

export const persons = ['he', 'su', 'jiang'] as const
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
const supplemented = { ...hairDryer, facts: '补充。' }
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
    weight: 2,
    arbitrary: from(fc.constant(buyer), fc.constant<CaseEvent>({ type: 'refile', complaint: supplemented })),
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
    weight: 1,
    arbitrary: from(
      anyone,
      fc.constantFrom<CaseEvent>(
        { type: 'correct', complaint: { ...hairDryer, facts: '更正。' } },
        { type: 'refile', complaint: supplemented },
        { type: 'correctContact', contact: { name: '称呼', contact: '13700000009' } },
      ),
    ),
  },
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
        { type: 'confirmConclusion', version: 1 },
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

/** A step that was taken. */
export type Taken = { before: Case; actor: Actor; event: CaseEvent; after: Case; today: string }

/** The steps that were taken, one after the other. */
export function walk(story: Story): Taken[] {
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

/** Any story: a beginning, and whatever anybody tries then. */
export const story: fc.Arbitrary<Story> = fc.record({ beginning, later })
