import { issuers, OFFICE } from '../../store/issuers.ts'
import { findStatement, ROOT } from '../../store/statements.ts'
import { type Check, ending } from '../finding.ts'

/** What the root signs by hand: its own configuration, and its statement about the office. */
export const checkRoot: Check = async ({ store: { db }, now }) => {
  if ((await issuers({ tx: db, at: now() })).length === 0) return []
  const configuration = await findStatement(db, ROOT, 'configuration')
  const statement = await findStatement(db, OFFICE, 'statement')
  if (!configuration || !statement) return [{ what: 'rootMissing', urgency: 'now', organization: ROOT }]
  return [
    ...ending('rootConfigurationEnds', ROOT, { exp: configuration.exp, now: now() }),
    ...ending('rootStatementEnds', OFFICE, { exp: statement.exp, now: now() }),
  ]
}
