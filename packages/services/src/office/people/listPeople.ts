import {
  allOrganizations,
  dayOf,
  existsOn,
  findPerson,
  LEADERS,
  organizationAsOf,
  Refusal,
  rolesIn,
} from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { ledToday } from '../roles.ts'

/** Somebody who leads a branch, and until when. */
export type LeaderLine = { id: string; name: string; office: 'secretary' | 'deputySecretary'; until?: string }

/** A branch of the file, with who leads it here; most have nobody. */
export type BranchPeople = { id: string; name: string; leaders: LeaderLine[] }

/** Who works here, by branch: for those who lead the branch that runs the services. Throws `notFoundOrNotYours` for all others. */
export async function listPeople(reading: Reading): Promise<BranchPeople[]> {
  const { tx, at, actor, ledBy } = reading
  if (!(await ledToday(reading, actor)).includes(ledBy)) throw new Refusal('notFoundOrNotYours')
  const today = dayOf(at)
  const rows = (await allOrganizations(tx)).filter((one) => existsOn(one, today))
  const branches = rows.map((row) => organizationAsOf(row, today))
  const all = await Promise.all(
    branches.map(async ({ id, name }) => ({ id, name, leaders: await leadersOf(reading, id, today) })),
  )
  return all.toSorted((a, b) => Number(b.id === ledBy) - Number(a.id === ledBy) || (a.id < b.id ? -1 : 1))
}

async function leadersOf(reading: Reading, organization: string, today: string): Promise<LeaderLine[]> {
  const roles = await rolesIn(reading.tx, organization)
  const current = roles.filter(({ name, term }) => LEADERS.includes(name) && (term.until ?? today) >= today)
  return Promise.all(
    current.map(async ({ person, name, term }) => ({
      id: person,
      name: (await findPerson(reading, person))?.name ?? person,
      office: name === 'secretary' ? 'secretary' : 'deputySecretary',
      ...(term.until !== undefined && { until: term.until }),
    })),
  )
}
