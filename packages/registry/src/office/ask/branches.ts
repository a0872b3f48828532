import { holdsOn } from '@liangpai/core/organization'
import { allOrganizations, dayOf, Refusal } from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import type { Reading } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'

/** The organisations that members may ask by the public form, oldest first: the branches, or the office where there are none. */
export async function askableOrganizations({ tx, at }: Pick<Reading, 'tx' | 'at'>): Promise<OrganizationRow[]> {
  const inForce = (await allOrganizations(tx)).filter(({ since }) => holdsOn({ from: since }, dayOf(at)))
  const branches = inForce.filter(({ kind }) => kind === 'branch')
  const askable = branches.length > 0 ? branches : inForce.filter(({ id }) => id === OFFICE)
  return askable.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

/** Throws `organizationUnknown` for an organisation that is not on that list. */
export async function requireAskable(reading: Pick<Reading, 'tx' | 'at'>, organization: string): Promise<void> {
  const askable = await askableOrganizations(reading)
  if (!askable.some(({ id }) => id === organization)) throw new Refusal('organizationUnknown', organization)
}
