import { dayAfter } from '@liangpai/core/organization'
import { allOrganizations, rolesIn, startOfDay } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { LEADERS } from '../../office/roles.ts'
import { type Check, ending } from '../finding.ts'

/** The last terms of an organisation's leaders: an election is due, and after it nobody can act. */
export const checkTerms: Check = async (context) => {
  const findings = []
  for (const { id } of await allOrganizations(context.store.db))
    findings.push(...ending('termEnds', id, { exp: await lastTermEnd(context, id), now: context.now() }))
  return findings
}

async function lastTermEnd({ store }: Context, organization: string): Promise<number> {
  const leaders = (await rolesIn(store.db, organization)).filter(({ name }) => LEADERS.includes(name))
  const ends = leaders.map(({ term: { until } }) => (until === undefined ? Infinity : startOfDay(dayAfter(until))))
  return ends.length === 0 ? Infinity : Math.max(...ends)
}
