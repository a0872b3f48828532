import { allOrganizations, dayOf, existsOn, type Organization, organizationAsOf, Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'

/**
 * The organisations that members may ask by the public form, oldest first: the branches, or the office where there are none. One
 * whose last day is known takes no further request.
 */
export async function askableOrganizations({ tx, at }: Pick<Reading, 'tx' | 'at'>): Promise<Organization[]> {
  const today = dayOf(at)
  const goingOn = (await allOrganizations(tx)).filter((one) => one.until === null && existsOn(one, today))
  const inForce = goingOn.map((row) => organizationAsOf(row, today))
  const branches = inForce.filter(({ kind }) => kind === 'branch')
  const askable = branches.length > 0 ? branches : inForce.filter(({ id }) => id === OFFICE)
  return askable.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

/** Throws `organizationUnknown` for an organisation that is not on that list. */
export async function requireAskable(reading: Pick<Reading, 'tx' | 'at'>, organization: string): Promise<void> {
  const askable = await askableOrganizations(reading)
  if (!askable.some(({ id }) => id === organization)) throw new Refusal('organizationUnknown', organization)
}
