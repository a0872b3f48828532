import { dayAfter } from '@liangpai/core/organization'
import type { OpenRegistry } from './open.ts'
import { rolesIn } from './store/appointments.ts'
import { allOrganizations, issuers, OFFICE } from './store/organizations.ts'
import { countEntries, listsOf } from './store/statusLists.ts'
import { findStatement, ROOT } from './store/statements.ts'
import { DAY, startOfDay } from './time.ts'
import { LEADERS } from './verbs/authority.ts'

/** Something that needs somebody. `days` until it runs out; `what` is a stable code. */
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

const WARN_DAYS = 30
const CONFIGURATION_WARN_DAYS = 5
const LIST_OLD = 3600

/** Looks for what runs out: what people renew 30 days before, what the service renews itself once it is overdue. */
export async function examine({ context }: OpenRegistry): Promise<Warning[]> {
  const { store, now } = context
  const left = async (organization: string, kind: 'configuration' | 'statement') =>
    (((await findStatement(store.db, organization, kind))?.exp ?? 0) - now()) / DAY
  const warnings: Warning[] = []
  const warn = (what: WarningCode, organization: string, days: number, limit: number) => {
    if (days < limit) warnings.push({ what, organization, days: Math.floor(days) })
  }
  if (!(await findStatement(store.db, ROOT, 'configuration'))) return [{ what: 'rootMissing', organization: ROOT }]
  warn('rootConfigurationEnds', ROOT, await left(ROOT, 'configuration'), WARN_DAYS)
  for (const { id } of await issuers(store.db)) {
    warn(id === OFFICE ? 'rootStatementEnds' : 'charterEnds', id, await left(id, 'statement'), WARN_DAYS)
    warn('configurationEnds', id, await left(id, 'configuration'), CONFIGURATION_WARN_DAYS)
    warnings.push(...(await examineLists(context, id)))
  }
  for (const { id } of await allOrganizations(store.db)) warn('termEnds', id, await termLeft(context, id), WARN_DAYS)
  return warnings
}

/** Days until the last term of its leaders is over: an election is due, and nobody acts for it after that. */
async function termLeft({ store, now }: OpenRegistry['context'], organization: string): Promise<number> {
  const led = (await rolesIn(store.db, organization)).filter(({ name }) => LEADERS.includes(name))
  const ends = led.map(({ term: { until } }) => (until === undefined ? Infinity : startOfDay(dayAfter(until))))
  return ends.length === 0 ? Infinity : (Math.max(...ends) - now()) / DAY
}

async function examineLists({ store, now }: OpenRegistry['context'], organization: string): Promise<Warning[]> {
  const lists = await listsOf(store.db, organization)
  const [newest] = lists
  const filling = newest && (await countEntries(store.db, newest.id)) * 2.5 > newest.size
  return [
    ...(lists.some(({ iat }) => now() - iat > LIST_OLD) ? [{ what: 'statusListOld', organization } as const] : []),
    ...(filling ? [{ what: 'statusListFilling', organization } as const] : []),
  ]
}
