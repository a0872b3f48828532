import { type Check, ending, type Finding } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { claimsOf, type Issuer, issuerOf, issuers, OFFICE } from '../../store/issuers.ts'
import { findStatement, ROOT } from '../../store/statements.ts'
import { isOutdated } from '../../publication/statedClaims.ts'
import type { Dated } from '../../store/store.ts'

/** What the root signs by hand: its own configuration, and its statement about the office. */
export const checkRoot: Check<Context> = async ({ store: { db }, now }) => {
  if ((await issuers({ tx: db, at: now() })).length === 0) return []
  const configuration = await findStatement(db, ROOT, 'configuration')
  const statement = await findStatement(db, OFFICE, 'statement')
  if (!configuration || !statement) return [{ what: 'rootMissing', urgency: 'now', organization: ROOT }]
  return [
    ...(await differing({ tx: db, at: now() }, statement.jwt)),
    ...ending('rootConfigurationEnds', ROOT, { exp: configuration.exp, now: now() }),
    ...ending('rootStatementEnds', OFFICE, { exp: statement.exp, now: now() }),
  ]
}

/** The office was corrected, and the root has not signed that yet. */
async function differing(dated: Dated, statement: string): Promise<Finding[]> {
  const claims = readClaims(await issuerOf(dated, OFFICE))
  const isOld = claims !== undefined && (await isOutdated(statement, claims))
  return isOld ? [{ what: 'rootStatementDiffers', urgency: 'soon', organization: OFFICE }] : []
}

/** What would be stated today; nothing of a row that is damaged, which another check names. */
function readClaims(office: Issuer): ReturnType<typeof claimsOf> | undefined {
  try {
    return claimsOf(office)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
