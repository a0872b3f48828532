import type { Listing, Shop } from '@liangpai/core'
import type { AttestedStanding } from '@liangpai/core/organization'
import { endLinks, forgetPerson, Refusal } from '@liangpai/server'
import { deleteAnswersAbout, forUpdate } from '@liangpai/server/store'
import { replaceOffers } from './offers.ts'
import { sealedRequest } from './sealedTables.ts'
import type { Db, Sealing, Tx, Unsealing } from './store.ts'
import type { RequestState } from './states.ts'
import type { RequestRow } from './tables.ts'

/** The purpose of the link that whoever asked by the public form goes back to; its subject is the id of the request. */
export const ASKED = 'asked'

/** Adds a request. */
export async function addRequest({ tx, vault }: Sealing, row: RequestRow): Promise<void> {
  await tx.insertInto('requests').values(sealedRequest.seal(vault, row)).execute()
}

/** A request that has to be there for whoever decides about it, locked within a transaction; throws `notFoundOrNotYours`. */
export async function requestOf({ tx, vault }: Unsealing, id: string): Promise<RequestRow> {
  const row = await findRequest({ tx, vault }, id)
  if (!row) throw new Refusal('notFoundOrNotYours')
  return row
}

/** A request of which those who decide about it are told. */
export type OpenRequest = RequestRow & { state: Exclude<RequestState, 'withheld'> }

/** A request, locked within a transaction, or nothing if there is none of that id for those who decide. */
export async function findRequest({ tx, vault }: Unsealing, id: string): Promise<OpenRequest | undefined> {
  const row = await forUpdate(tx, tx.selectFrom('requests').selectAll().where('id', '=', id)).executeTakeFirst()
  return row && row.state !== 'withheld' ? (sealedRequest.open(vault, id, row) as OpenRequest) : undefined
}

/** Whether something is still to be done about a request before its badge is shown. */
export const isUnderWay = (state: RequestState): boolean =>
  ['requested', 'attested', 'reviewed', 'offered'].includes(state)

/** Throws `requestState` unless a request is in one of these states. */
export function requireState({ id, state }: RequestRow, states: readonly RequestState[]): void {
  if (!states.includes(state)) throw new Refusal('requestState', `${id}: ${state}`)
}

/** Writes some columns of a request. */
export async function updateRequest(
  { tx, vault }: Sealing,
  id: string,
  set: Partial<Omit<RequestRow, 'id'>>,
): Promise<void> {
  await tx
    .updateTable('requests')
    .set(sealedRequest.sealSome(vault, id, set))
    .where('id', '=', id)
    .execute()
}

/** Deletes a request with its proofs, its offers and what commands about it were answered, and the person if no other request and no role of theirs is left. */
export async function forgetRequest(tx: Tx, id: string): Promise<void> {
  const found = await tx.selectFrom('requests').select('subjectId').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('notFoundOrNotYours')
  const { subjectId } = found
  await tx.deleteFrom('requests').where('id', '=', id).execute()
  await deleteAnswersAbout(tx, [id])
  await endLinks(tx, ASKED, id)
  const other = await tx.selectFrom('requests').select('id').where('subjectId', '=', subjectId).executeTakeFirst()
  if (!other) await forgetPerson(tx, subjectId)
}

/**
 * Requests without a badge that nobody has touched since that time, locked within a transaction; not those without which a
 * badge shows nothing more, which go with it.
 */
export async function closedRequests(db: Db, before: number): Promise<{ id: string }[]> {
  const old = db.selectFrom('requests').select('id').where('state', '!=', 'issued').where('updatedAt', '<', before)
  return forUpdate(db, old.where('kind', 'not in', ['amendment', 'transfer'])).execute()
}

/** The request of whoever asked by the public form, until it became a badge, also where nobody else is told of it. */
export async function askedRequest({ tx, vault }: Unsealing, id: string): Promise<RequestRow | undefined> {
  const found = tx.selectFrom('requests').selectAll().where('id', '=', id).where('state', '!=', 'issued')
  const row = await forUpdate(tx, found).executeTakeFirst()
  return row && sealedRequest.open(vault, id, row)
}

/** Requests by the public form with which nothing has happened since that time, locked within a transaction. */
export async function idleAsked(db: Db, before: number): Promise<{ id: string }[]> {
  const found = db.selectFrom('requests').select('id').where('byForm', '=', 1).where('state', '!=', 'issued')
  return forUpdate(db, found.where('updatedAt', '<', before)).execute()
}

/** All requests of a person, locked within a transaction. */
export async function requestsOf({ tx, vault }: Unsealing, subjectId: string): Promise<RequestRow[]> {
  const found = tx.selectFrom('requests').selectAll().where('subjectId', '=', subjectId)
  return (await forUpdate(tx, found).execute()).map((row) => sealedRequest.open(vault, row.id, row))
}

/** A person's requests that have been attested and have not become badges, locked within a transaction. */
export async function attestedRequests(db: Db, subjectId: string): Promise<Pick<RequestRow, 'id' | 'issuerId'>[]> {
  const attested = db
    .selectFrom('requests')
    .select(['id', 'issuerId'])
    .where('subjectId', '=', subjectId)
    .where('state', 'in', ['attested', 'reviewed', 'offered'])
    .where('attestedBy', 'is not', null)
  return forUpdate(db, attested).execute()
}

/** The columns of a request for a new badge. */
export const forNewBadge = {
  kind: 'badge',
  badgeNo: null,
  newName: null,
  note: null,
  byForm: 0,
  decision: null,
  consent: null,
  remindedAt: null,
} as const

/** The columns of a request that has not been attested. */
export const unattested = {
  state: 'requested',
  membership: null,
  probationEnd: null,
  attestedBy: null,
  attestedEyes: null,
  evidenceKind: null,
  evidenceDate: null,
  reviewedBy: null,
  handedTo: null,
} as const

/** Takes back an attestation and what rests on it; the request waits for another one. */
export async function takeBackAttestation(work: Sealing, id: string, updatedAt: number): Promise<void> {
  await replaceOffers(work.tx, id)
  await updateRequest(work, id, { ...unattested, updatedAt })
}

/** The member's attested standing; throws `requestState` if nothing was attested. */
export function standingOf({ id, state, membership, probationEnd }: RequestRow): AttestedStanding {
  if (membership === null) throw new Refusal('requestState', `${id}: ${state}`)
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
