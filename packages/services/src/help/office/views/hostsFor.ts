import { allOrganizations, dayOf, existsOn, organizationAsOf } from '@liangpai/server'
import { ledToday } from '../../../office/roles.ts'
import type { HelpReading } from '../../store/context.ts'

/** The branches for which whoever reads may set a center up: their own; for leaders of the branch that runs the services all of them. */
export async function hostsFor(reading: HelpReading): Promise<{ id: string; name: string }[]> {
  const { tx, at, actor, ledBy } = reading
  const [led, today] = [await ledToday(reading, actor), dayOf(at)]
  const all = (await allOrganizations(tx)).filter((one) => existsOn(one, today))
  return all
    .map((row) => organizationAsOf(row, today))
    .filter(({ id }) => led.includes(ledBy) || led.includes(id))
    .toSorted((a, b) => Number(b.id === ledBy) - Number(a.id === ledBy) || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ id, name }))
}
