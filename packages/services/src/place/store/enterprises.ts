import { Refusal, dayOf } from '@liangpai/server'
import type { Enterprise, Supplier } from '../enterprise/enterprise.ts'
import type { PlaceDb, PlaceReading } from './place.ts'

/** All enterprises, by their names. */
export async function allEnterprises(db: PlaceDb): Promise<Enterprise[]> {
  const rows = await db.selectFrom('enterprises').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(({ id, name, parentId, branchId }) => ({
    id,
    name,
    branch: branchId,
    ...(parentId !== null && { parent: parentId }),
  }))
}

/** One enterprise; throws `enterpriseUnknown`. */
export async function enterpriseOf(db: PlaceDb, id: string): Promise<Enterprise> {
  const found = (await allEnterprises(db)).find((one) => one.id === id)
  if (!found) throw new Refusal('enterpriseUnknown')
  return found
}

/** The enterprises for which somebody works today, by their own entry: nobody inherits one from a group above. */
export async function enterprisesOf({ tx, at }: Pick<PlaceReading, 'tx' | 'at'>, person: string): Promise<string[]> {
  const today = dayOf(at)
  const rows = await tx.selectFrom('enterprisePeople').selectAll().where('personId', '=', person).execute()
  return rows
    .filter(({ since, until }) => since <= today && (until === null || today <= until))
    .map(({ enterpriseId }) => enterpriseId)
}

/** The suppliers of an enterprise, by name. */
export async function suppliersOf(db: PlaceDb, enterprise: string): Promise<Supplier[]> {
  const found = db.selectFrom('suppliers').selectAll().where('enterpriseId', '=', enterprise)
  const rows = await found.orderBy('name').orderBy('id').execute()
  return rows.map(({ id, enterpriseId, name, goods }) => ({ id, enterprise: enterpriseId, name, goods }))
}
