import type { Shop } from '@liangpai/core'
import { blindIndex, type Vault } from '@liangpai/server'
import { foldedName } from '../input/foldedName.ts'
import { placesOf } from '../shop/samePlace.ts'
import type { Db, Sealing, Tx } from './store.ts'
import type { RequestState } from './states.ts'

/** A person by name, and a shop. */
export type PersonAndShop = { name: string; shop: Shop }

/**
 * A person with each address of a shop, as keyed hashes that nobody can take apart: they tell whether this person was asked
 * for this shop before, by whatever id, spelling and organisation, and are all that stays of a refusal. They name no
 * organisation: in one registry a refusal counts for all of them, since a group, a superior or another branch would otherwise
 * ask again at once.
 */
export type Pairs = { person: string; places: readonly string[] }

/** The pairs of a person and a shop. */
export const pairsOf = (vault: Vault, { name, shop }: PersonAndShop): Pairs => ({
  person: personIndex(vault, name),
  places: placesOf(shop).map((place) => blindIndex(vault, 'declined shop', place)),
})

/** What stands for the name of a person in a pair. */
export const personIndex = (vault: Vault, name: string): string =>
  blindIndex(vault, 'declined person', foldedName(name))

/** Adds the pairs of a request. */
export async function addPairs(tx: Tx, requestId: string, { person, places }: Pairs): Promise<void> {
  await tx
    .insertInto('requestPairs')
    .values(places.map((place) => ({ requestId, person, place })))
    .execute()
}

/** Writes the pairs of a request anew. */
export async function replacePairs({ tx, vault }: Sealing, requestId: string, of: PersonAndShop): Promise<void> {
  await deletePairs(tx, requestId)
  await addPairs(tx, requestId, pairsOf(vault, of))
}

/** Deletes the pairs of a request. */
export async function deletePairs(tx: Tx, requestId: string): Promise<void> {
  await tx.deleteFrom('requestPairs').where('requestId', '=', requestId).execute()
}

/** The pairs of a request, of which no two name different persons. */
export async function pairsOfRequest(db: Db, requestId: string): Promise<Pairs> {
  const found = db.selectFrom('requestPairs').select(['person', 'place']).where('requestId', '=', requestId)
  const rows = await found.execute()
  return { person: rows[0]?.person ?? '', places: rows.map(({ place }) => place) }
}

/** A request for a shop: of whom, since when, in which state, and until when which badge lasts. */
export type RequestForShop = {
  id: string
  person: string
  createdAt: number
  state: RequestState
  badgeNo: string | null
  exp: number | null
}

/** The requests for a shop at any of these places, changes of badges among them. */
export async function requestsForShop(db: Db, { places }: Pick<Pairs, 'places'>): Promise<RequestForShop[]> {
  const rows = await db
    .selectFrom('requestPairs')
    .innerJoin('requests', 'requests.id', 'requestPairs.requestId')
    .leftJoin('badges', 'badges.requestId', 'requests.id')
    .select(['requests.id', 'person', 'requests.createdAt', 'requests.state'])
    .select(['requests.badgeNo as changed', 'badges.badgeNo as issued', 'badges.exp'])
    .where('place', 'in', places)
    .execute()
  return rows.map(({ changed, issued, ...row }) => ({ ...row, badgeNo: issued ?? changed }))
}
