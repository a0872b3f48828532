import type { PlainDate } from '@liangpai/core/organization'

/** A plan is written by its hosts alone until they publish it. */
export const planStates = ['draft', 'published'] as const
/** One of `planStates`. */
export type PlanState = (typeof planStates)[number]

/** What the branches that host it offer in one year: "报名表上则罗列着今年一整年的培训计划". `hosts` are ids of organisations. */
export type Plan = {
  year: number
  hosts: readonly string[]
  state: PlanState
  /** The day on which it was published. */
  published?: PlainDate
}

/** Why a step of a plan is refused. */
export type PlanRefusal = 'alreadyPublished' | 'planEmpty'

/** The plan, published on a day; one without a session says nothing and is not. */
export function publishPlan(plan: Plan, sessions: number, day: PlainDate): Plan | PlanRefusal {
  if (plan.state === 'published') return 'alreadyPublished'
  return sessions === 0 ? 'planEmpty' : { ...plan, state: 'published', published: day }
}
