import type { Complaint } from '../complaint/complaint.ts'
import { agreements } from './agreements.ts'
import { type Case, isRemainder } from '../case/case.ts'
import type { CaseEvent, CaseRefusal } from './caseEvent.ts'
import { consents } from './consents.ts'
import { corrections } from './corrections.ts'
import { elapsing } from './elapsing.ts'
import { goodsTests } from './goodsTests.ts'
import { intake } from './intake.ts'
import { mediators } from './mediators.ts'
import { records } from './records.ts'
import type { Rule, Rules, StepContext } from './rule.ts'

const table: Rules<CaseEvent['type']> = {
  ...intake,
  ...corrections,
  ...mediators,
  ...consents,
  ...goodsTests,
  ...agreements,
  ...records,
  ...elapsing,
}

/** The case after the step, or why it was refused. */
export type CaseOutcome = { ok: true; case: Case } | { ok: false; code: CaseRefusal }

/** A case begins with a complaint. */
export const openCase = (complaint: Complaint): Case => ({
  state: 'received',
  since: complaint.received,
  complaint,
  declarationsAsked: [],
  declarations: [],
  mediators: [],
  objections: [],
  consents: {},
  tests: [],
  proposals: [],
  messages: [],
  handOvers: [],
  lastContent: complaint.received,
})

/** Takes one step in a case (SERVICES 2, 7). What is refused changes nothing. */
export function changeCase(one: Case, event: CaseEvent, context: StepContext): CaseOutcome {
  if (!Object.hasOwn(table, event.type)) return { ok: false, code: 'eventUnknown' }
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<CaseEvent['type']>
  const { actor, today } = context
  if (!rule.by.includes(actor.role)) return { ok: false, code: 'notYours' }
  if (!rule.from.includes(one.state) || isOver(one, event)) return { ok: false, code: 'forbiddenTransition' }
  if (today < one.lastContent || today < one.since) return { ok: false, code: 'dateBeforeLast' }
  const change = rule.judge(event, one, context)
  return typeof change === 'string' ? { ok: false, code: change } : { ok: true, case: withChange(one, change, context) }
}

/** Nothing is added to what stays of a case after its day, or it would stay longer; a partner still takes receipt. */
const isOver = (one: Case, { type }: CaseEvent): boolean => isRemainder(one) && type !== 'takeReceipt'

function withChange(one: Case, change: Partial<Case>, { actor, today }: StepContext): Case {
  const changed = { ...one, ...change }
  return {
    ...changed,
    since: changed.state === one.state ? one.since : today,
    // What time brings about is nobody's content.
    lastContent: actor.role === 'clock' ? one.lastContent : today,
  }
}
