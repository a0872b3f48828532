import { allOrganizations, dayOf, existsOn } from '@liangpai/server'
import { lastTermEnd } from '../../office/lastTermEnd.ts'
import { type Check, ending } from '../finding.ts'

/** The last terms of an organisation's leaders: an election is due, and after it nobody can act. */
export const checkTerms: Check = async ({ store: { db }, now }) => {
  const findings = []
  const inForce = (await allOrganizations(db)).filter((one) => existsOn(one, dayOf(now())))
  for (const { id } of inForce) findings.push(...ending('termEnds', id, { exp: await lastTermEnd(db, id), now: now() }))
  return findings
}
