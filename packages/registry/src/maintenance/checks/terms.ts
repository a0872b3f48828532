import { allOrganizations, type Check, dayOf, ending, existsOn, lastTermEnd, LEADERS } from '@liangpai/server'
import type { Context } from '../../context.ts'

/** The last terms of an organisation's leaders: an election is due, and after it nobody can act. */
export const checkTerms: Check<Context> = async ({ store: { db }, now }) => {
  const findings = []
  const inForce = (await allOrganizations(db)).filter((one) => existsOn(one, dayOf(now())))
  for (const { id } of inForce)
    findings.push(...ending('termEnds', id, { exp: await lastTermEnd(db, id, LEADERS), now: now() }))
  return findings
}
