import type { Listing, Shop } from '@liangpai/core'
import type { AttestedStanding } from '@liangpai/core/organization'
import type { Kysely } from 'kysely'
import { Refusal } from '@liangpai/server'
import type { Tx } from './database.ts'
import { forgetPerson } from './people.ts'
import { replaceOffers } from './offers.ts'
import type { Database, RequestRow, RequestState } from './schema.ts'

export async function addRequest(tx: Tx, row: RequestRow): Promise<void> {
  await tx.insertInto('requests').values(row).execute()
}

export async function requestOf(db: Kysely<Database>, id: string): Promise<RequestRow> {
  const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('requestUnknown', `no request ${id}`)
  return row
}

/** A request that has to be in one of these states; throws `requestState`. */
export async function requestIn(db: Kysely<Database>, id: string, states: RequestState[]): Promise<RequestRow> {
  const row = await requestOf(db, id)
  if (!states.includes(row.state)) throw new Refusal('requestState', `request ${id} is ${row.state}`)
  return row
}

export async function updateRequest(tx: Tx, id: string, set: Partial<Omit<RequestRow, 'id'>>): Promise<void> {
  await tx.updateTable('requests').set(set).where('id', '=', id).execute()
}

/** Deletes a request with its proofs and offers, and the person if nothing else holds him. */
export async function forgetRequest(tx: Tx, id: string): Promise<void> {
  const { subjectId } = await requestOf(tx, id)
  await tx.deleteFrom('requests').where('id', '=', id).execute()
  await forgetPerson(tx, subjectId)
}

/** Requests without a badge that nobody has touched since that time. */
export async function closedRequests(db: Kysely<Database>, before: number): Promise<{ id: string }[]> {
  return db.selectFrom('requests').select('id').where('state', '!=', 'issued').where('updatedAt', '<', before).execute()
}

/** A person's requests that somebody has attested and that are no badge yet. */
export async function attestedRequests(db: Kysely<Database>, subjectId: string): Promise<RequestRow[]> {
  return db
    .selectFrom('requests')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('state', 'in', ['attested', 'reviewed', 'offered'])
    .execute()
}

/** What stands in a request before anybody has attested anything. */
export const unattested = {
  state: 'requested',
  membership: null,
  probationEnd: null,
  attestedBy: null,
  evidenceKind: null,
  evidenceDate: null,
  reviewedBy: null,
} as const

/** Takes an attestation back with what rests on it; the request waits for another one. */
export async function takeBackAttestation(tx: Tx, id: string, updatedAt: number): Promise<void> {
  await replaceOffers(tx, id)
  await updateRequest(tx, id, { ...unattested, updatedAt })
}

/** Where the member stands by what was attested of him; throws `requestState` before that. */
export function standingOf({ id, state, membership, probationEnd }: RequestRow): AttestedStanding {
  if (membership === null) throw new Refusal('requestState', `request ${id} is ${state}`)
  return {
    status: membership === 'full' ? 'fullMember' : 'probationaryMember',
    ...(probationEnd !== null && { probationEnd }),
  }
}

/** The shop that was asked for. */
export function shopOf({ shopName, urls, listing }: RequestRow): Shop {
  return {
    name: shopName,
    urls: JSON.parse(urls) as string[],
    ...(listing !== null && { listing: JSON.parse(listing) as Listing }),
  }
}
