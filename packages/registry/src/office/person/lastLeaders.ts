import { dayAfter, holdsOn, type PlainDate } from '@liangpai/core/organization'
import { type AppointedRole, dayOf, rolesIn, LEADERS } from '@liangpai/server'
import type { Reading } from '../../context.ts'

/**
 * The leaders of an organisation whose term was the last to run out, once nobody leads it any more: they may still say who comes
 * next. Whose role was ended early is none of them.
 */
export function lastLeadersOf(roles: readonly AppointedRole[], today: PlainDate): AppointedRole[] {
  const leaders = roles.filter(({ name }) => LEADERS.includes(name))
  if (leaders.some(({ term }) => holdsOn(term, today))) return []
  const over = leaders.filter((role) => !role.endedEarly && endOf(role) <= today)
  const last = over.map(endOf).toSorted().at(-1)
  return over.filter((role) => endOf(role) === last)
}

/** The first day after a term. */
const endOf = ({ term: { until } }: AppointedRole): PlainDate => (until === undefined ? '9999-12-31' : dayAfter(until))

/** Whether whoever acts led an organisation last, and nobody leads it now. */
export const wasLastLeader = async ({ tx, actor, at }: Reading, organization: string): Promise<boolean> =>
  lastLeadersOf(await rolesIn(tx, organization), dayOf(at)).some(({ person }) => person === actor)
