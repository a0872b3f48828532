import { type Check, DAY } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { issuers } from '../../store/issuers.ts'
import { findStatement } from '../../store/statements.ts'

/** The service signs them daily for seven days: with fewer left, it has not signed for two days. */
const WARN_DAYS = 5

/** Configurations of the issuers, which the service signs by itself. */
export const checkConfigurations: Check<Context> = async ({ store: { db }, now }) => {
  const findings = await Promise.all(
    (await issuers({ tx: db, at: now() })).map(async ({ id }) => {
      const left = (((await findStatement(db, id, 'configuration'))?.exp ?? 0) - now()) / DAY
      if (left >= WARN_DAYS) return []
      return [{ what: 'configurationEnds', urgency: 'now', organization: id, days: Math.floor(left) } as const]
    }),
  )
  return findings.flat()
}
