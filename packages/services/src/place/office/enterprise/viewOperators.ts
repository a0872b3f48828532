import { findPerson } from '@liangpai/server'
import { leadsSomeOf } from '../../../office/roles.ts'
import type { Enterprise, Supplier } from '../../enterprise/enterprise.ts'
import { allEnterprises, enterprisesOf, suppliersOf } from '../../store/enterprises.ts'
import type { PlaceReading } from '../../store/place.ts'

/** An enterprise with its people and suppliers, for the branch that entered it and for its own people alone. */
export type OperatorView = {
  enterprise: Enterprise
  people: readonly { id: string; name: string }[]
  suppliers: readonly Supplier[]
  isBranch: boolean
  isOwn: boolean
}

/** The enterprises that whoever reads may see. */
export async function viewOperators(reading: PlaceReading): Promise<OperatorView[]> {
  const { tx, actor } = reading
  const own = await enterprisesOf(reading, actor)
  const seen: OperatorView[] = []
  for (const enterprise of await allEnterprises(tx)) {
    const isBranch = await leadsSomeOf(reading, [enterprise.branch])
    const isOwn = own.includes(enterprise.id)
    if (!isBranch && !isOwn) continue
    const people = await peopleOf(reading, enterprise.id)
    seen.push({ enterprise, people, suppliers: await suppliersOf(tx, enterprise.id), isBranch, isOwn })
  }
  return seen
}

async function peopleOf(reading: PlaceReading, enterprise: string): Promise<{ id: string; name: string }[]> {
  const rows = await reading.tx
    .selectFrom('enterprisePeople')
    .select('personId')
    .where('enterpriseId', '=', enterprise)
    .orderBy('personId')
    .execute()
  return Promise.all(rows.map(async ({ personId: id }) => ({ id, name: (await findPerson(reading, id))?.name ?? id })))
}
