import type { Listing, Shop } from '@liangpai/core'
import type { AttestedStanding } from '@liangpai/core/organization'
import { forgetPerson, Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { replaceOffers } from './offers.ts'
import type { Db, Tx } from './store.ts'
import type { RequestRow, RequestState } from './tables.ts'

export async function addRequest(tx: Tx, row: RequestRow): Promise<void> {
  await tx.insertInto('requests').values(row).execute()
}

/** A request that has to be there, locked within a transaction; throws `requestUnknown`. */
export async function requestOf(db: Db, id: string): Promise<RequestRow> {
  const row = await forUpdate(db, db.selectFrom('requests').selectAll().where('id', '=', id)).executeTakeFirst()
  if (!row) throw new Refusal('requestUnknown', `no request ${id}`)
  return row
}

/** Throws `requestState` unless a request is in one of these states. */
export function requireState({ id, state }: RequestRow, states: readonly RequestState[]): void {
  if (!states.includes(state)) throw new Refusal('requestState', `request ${id} is ${state}`)
}

export async function updateRequest(tx: Tx, id: string, set: Partial<Omit<RequestRow, 'id'>>): Promise<void> {
  await tx.updateTable('requests').set(set).where('id', '=', id).execute()
}

/** Deletes a request with its proofs and offers, and the person if no other request and no role of theirs is left. */
export async function forgetRequest(tx: Tx, id: string): Promise<void> {
  const { subjectId } = await requestOf(tx, id)
  await tx.deleteFrom('requests').where('id', '=', id).execute()
  const other = await tx.selectFrom('requests').select('id').where('subjectId', '=', subjectId).executeTakeFirst()
  if (!other) await forgetPerson(tx, subjectId)
}

/** Requests without a badge that nobody has touched since that time, locked within a transaction. */
export async function closedRequests(db: Db, before: number): Promise<{ id: string }[]> {
  const old = db.selectFrom('requests').select('id').where('state', '!=', 'issued').where('updatedAt', '<', before)
  return forUpdate(db, old).execute()
}

/** A person's requests that have been attested and have not become badges, locked within a transaction. */
export async function attestedRequests(db: Db, subjectId: string): Promise<RequestRow[]> {
  const attested = db
    .selectFrom('requests')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('state', 'in', ['attested', 'reviewed', 'offered'])
  return forUpdate(db, attested).execute()
}

/** The columns of a request that has not been attested. */
export const unattested = {
  state: 'requested',
  membership: null,
  probationEnd: null,
  attestedBy: null,
  evidenceKind: null,
  evidenceDate: null,
  reviewedBy: null,
} as const

/** Takes back an attestation and what rests on it; the request waits for another one. */
export async function takeBackAttestation(tx: Tx, id: string, updatedAt: number): Promise<void> {
  await replaceOffers(tx, id)
  await updateRequest(tx, id, { ...unattested, updatedAt })
}

/** The member's attested standing; throws `requestState` if nothing was attested. */
export function standingOf({ id, state, membership, probationEnd }: RequestRow): AttestedStanding {
  if (membership === null) throw new Refusal('requestState', `request ${id} is ${state}`)
  return {
    status: membership === 'full' ? 'fullMember' : 'probationaryMember',
    ...(probationEnd !== null && { probationEnd }),
  }
}

/** The shop of a request. */
export function shopOf({ shopName, urls, listing }: RequestRow): Shop {
  return {
    name: shopName,
    urls: JSON.parse(urls) as string[],
    ...(listing !== null && { listing: JSON.parse(listing) as Listing }),
  }
}
