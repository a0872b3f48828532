import type { PlainDate } from '@liangpai/core/organization'
import { applying } from './applying.ts'
import { elapsing } from './elapsing.ts'
import type { Change, Rule, Rules, StepContext } from './rule.ts'
import { settling } from './settling.ts'
import { staying } from './staying.ts'
import type { Application, Tenancy } from './tenancy.ts'
import type { TenancyEvent, TenancyRefusal } from './tenancyEvent.ts'

const table: Rules<TenancyEvent['type']> = { ...applying, ...staying, ...settling, ...elapsing }

/** The tenancy after the step, or why it was refused. */
export type TenancyOutcome = { ok: true; tenancy: Tenancy } | { ok: false; code: TenancyRefusal }

/** A tenancy begins with an application. */
export function openTenancy(application: Application, today: PlainDate): Tenancy {
  const begun = { state: 'submitted' as const, since: today, submitted: today, lastStep: today }
  return application.profile === 'incubator'
    ? { ...application, ...begun, objections: [] }
    : { ...application, ...begun, suppliers: [] }
}

/** Takes one step in a tenancy (SERVICES 5, 7). What is refused changes nothing. */
export function changeTenancy(one: Tenancy, event: TenancyEvent, context: StepContext): TenancyOutcome {
  if (!Object.hasOwn(table, event.type)) return { ok: false, code: 'eventUnknown' }
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<TenancyEvent['type']>
  if (!rule.by.includes(context.actor.role)) return { ok: false, code: 'notYours' }
  if (!rule.from.includes(one.state)) return { ok: false, code: 'forbiddenTransition' }
  if (context.today < one.lastStep) return { ok: false, code: 'dateBeforeLast' }
  const change = rule.judge(event, one, context)
  return typeof change === 'string'
    ? { ok: false, code: change }
    : { ok: true, tenancy: withChange(one, change, context) }
}

/** A rule changes what its profile has, and nothing else: the compiler cannot say so of both at once. */
function withChange(one: Tenancy, change: Change, { today }: StepContext): Tenancy {
  const changed = { ...one, ...change, lastStep: today } as Tenancy
  const isNew = changed.state !== one.state
  return { ...changed, since: isNew ? today : one.since }
}
