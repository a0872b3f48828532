import { type Check, ending } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { issuers, OFFICE } from '../../store/issuers.ts'
import { findStatement } from '../../store/statements.ts'

/** Charters, which the service renews monthly and long before they end. */
export const checkCharters: Check<Context> = async ({ store: { db }, now }) => {
  const findings = []
  for (const { id } of await issuers({ tx: db, at: now() })) {
    if (id === OFFICE) continue
    const charter = await findStatement(db, id, 'statement')
    findings.push(...ending('charterEnds', id, { exp: charter?.exp ?? 0, now: now() }))
  }
  return findings
}
