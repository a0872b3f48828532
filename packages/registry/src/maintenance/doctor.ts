import { dayAfter } from '@liangpai/core/organization'
import { allOrganizations, DAY, rolesIn, startOfDay } from '@liangpai/server'
import type { Context } from '../context.ts'
import { LEADERS } from '../office/roles.ts'
import { issuers, OFFICE } from '../store/issuers.ts'
import { pendingSince } from '../store/journal.ts'
import { findStatement, ROOT } from '../store/statements.ts'
import { listsOf } from '../store/statusLists.ts'

/** Something that needs attention: a stable code, where, and the days until it runs out. */
export type Warning = { what: WarningCode; organization: string; days?: number }
export type WarningCode =
  | 'rootMissing'
  | 'rootConfigurationEnds'
  | 'rootStatementEnds'
  | 'charterEnds'
  | 'configurationEnds'
  | 'termEnds'
  | 'statusListOld'
  | 'statusListFilling'
  | 'journalBehind'

const WARN_DAYS = 30
const CONFIGURATION_WARN_DAYS = 5
const LIST_OLD = 3600

/** Warns of what runs out: 30 days ahead of what people renew, and once overdue of what the service renews by itself. */
export async function examine(context: Context): Promise<Warning[]> {
  const { store, now } = context
  const left = async (organization: string, kind: 'configuration' | 'statement') =>
    (((await findStatement(store.db, organization, kind))?.exp ?? 0) - now()) / DAY
  const warnings: Warning[] = []
  const warn = (what: WarningCode, organization: string, days: number, limit: number) => {
    if (days < limit) warnings.push({ what, organization, days: Math.floor(days) })
  }
  if (!(await findStatement(store.db, ROOT, 'configuration'))) return [{ what: 'rootMissing', organization: ROOT }]
  if ((await pendingSince(store.db)).count > 0) warnings.push({ what: 'journalBehind', organization: OFFICE })
  warn('rootConfigurationEnds', ROOT, await left(ROOT, 'configuration'), WARN_DAYS)
  for (const { id } of await issuers(store.db)) {
    warn(id === OFFICE ? 'rootStatementEnds' : 'charterEnds', id, await left(id, 'statement'), WARN_DAYS)
    warn('configurationEnds', id, await left(id, 'configuration'), CONFIGURATION_WARN_DAYS)
    warnings.push(...(await examineLists(context, id)))
  }
  for (const { id } of await allOrganizations(store.db)) warn('termEnds', id, await termLeft(context, id), WARN_DAYS)
  return warnings
}

/** Days until the last term of its leaders ends: an election is due, and after it nobody can act. */
async function termLeft({ store, now }: Context, organization: string): Promise<number> {
  const leaders = (await rolesIn(store.db, organization)).filter(({ name }) => LEADERS.includes(name))
  const ends = leaders.map(({ term: { until } }) => (until === undefined ? Infinity : startOfDay(dayAfter(until))))
  return ends.length === 0 ? Infinity : (Math.max(...ends) - now()) / DAY
}

async function examineLists({ store, now }: Context, organization: string): Promise<Warning[]> {
  const lists = await listsOf(store.db, organization)
  const [newest] = lists
  const filling = newest && newest.taken * 2.5 > newest.size
  return [
    ...(lists.some(({ iat }) => now() - iat > LIST_OLD) ? [{ what: 'statusListOld', organization } as const] : []),
    ...(filling ? [{ what: 'statusListFilling', organization } as const] : []),
  ]
}
