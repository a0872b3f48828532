import { DAY, type Sealed, type Vault } from '@liangpai/server'
import { sql } from 'kysely'
import { sealedRequest } from './sealedTables.ts'
import type { Unsealing } from './store.ts'
import type { ProofRow, RequestRow } from './tables.ts'

/** The states in which somebody can do something about a request. */
const WAITING = ['requested', 'attested', 'reviewed'] as const satisfies readonly RequestRow['state'][]

/** A request about which somebody can do something, as lists have it: what is sealed is opened of those that are shown. */
export type WaitingRequest = Pick<
  RequestRow,
  | 'id'
  | 'kind'
  | 'organizationId'
  | 'issuerId'
  | 'subjectId'
  | 'newName'
  | 'byForm'
  | 'attestedBy'
  | 'handedTo'
  | 'updatedAt'
> & { state: (typeof WAITING)[number]; shopName: Sealed; decision: Sealed | null }

/** Where a page of requests goes on: after the one of that time and id. */
export type AfterRequest = { updatedAt: number; id: string }

/** The requests of these organisations about which their people can do something, oldest first: all, or so many of them. */
export async function waitingRequests(
  { tx, vault }: Unsealing,
  organizations: readonly string[],
  { after, limit }: { after?: AfterRequest | undefined; limit?: number } = {},
): Promise<WaitingRequest[]> {
  if (organizations.length === 0) return []
  let found = tx
    .selectFrom('requests')
    .select(['id', 'kind', 'state', 'organizationId', 'issuerId', 'subjectId', 'byForm'])
    .select(['shopName', 'newName', 'decision', 'attestedBy', 'handedTo', 'updatedAt'])
    .where('organizationId', 'in', organizations)
    .where('state', 'in', WAITING)
  if (after)
    found = found.where((eb) =>
      eb.or([
        eb('updatedAt', '>', after.updatedAt),
        eb.and([eb('updatedAt', '=', after.updatedAt), eb('id', '>', after.id)]),
      ]),
    )
  if (limit !== undefined) found = found.limit(limit)
  const rows = await found.orderBy('updatedAt').orderBy('id').execute()
  return rows.map(({ state, newName, ...row }) => ({
    ...row,
    state: state as WaitingRequest['state'], // as they were asked for
    newName: sealedRequest.open(vault, row.id, { newName }).newName,
  }))
}

/** The name of a shop for which somebody asked. */
export const openShopName = (vault: Vault, { id, shopName }: Pick<WaitingRequest, 'id' | 'shopName'>): string =>
  sealedRequest.open(vault, id, { shopName }).shopName

/** How far the proof of an address or listing is; which one it is stays sealed. */
export type ProofStep = Pick<ProofRow, 'requestId' | 'method' | 'provenAt' | 'firstBy'>

/** How far the proofs of these requests are, by request. */
export async function proofsByRequest(
  { tx }: Pick<Unsealing, 'tx'>,
  requests: readonly string[],
): Promise<ReadonlyMap<string, ProofStep[]>> {
  const byRequest = new Map(requests.map((id): [string, ProofStep[]] => [id, []]))
  if (requests.length === 0) return byRequest
  const proofs = tx.selectFrom('proofs').select(['requestId', 'method', 'provenAt', 'firstBy'])
  for (const row of await proofs.where('requestId', 'in', requests).execute()) byRequest.get(row.requestId)?.push(row)
  return byRequest
}

/** A proof by file that no longer holds, of a badge that is in effect or paused for it. */
export type FailingProof = {
  requestId: string
  organizationId: string
  issuerId: string
  shopName: string
  failures: number
  since: number
  dueAt: number
}

/** As the index of these proofs has it, which is why nothing of it is a parameter. */
const isFailing = sql<boolean>`(proofs.failures > 0 or proofs.unreachable_since is not null)`

/** The shops of these organisations' badges that failed their check, or whose site has not answered for a day. */
export async function failingProofs(
  { tx, vault, at }: Unsealing & { at: number },
  organizations: readonly string[],
): Promise<FailingProof[]> {
  if (organizations.length === 0) return []
  const rows = await tx
    .selectFrom('proofs')
    // Few proofs fail: SQLite starts at those only where the order is given by cross joins.
    .crossJoin('badges')
    .crossJoin('requests')
    .whereRef('badges.requestId', '=', 'proofs.requestId')
    .whereRef('requests.id', '=', 'proofs.requestId')
    .select(['requests.id', 'requests.organizationId', 'requests.issuerId', 'requests.shopName'])
    .select(['proofs.failures', 'proofs.checkedAt', 'proofs.unreachableSince', 'proofs.dueAt'])
    .where('requests.organizationId', 'in', organizations)
    .where('proofs.method', '=', 'file')
    .where('badges.exp', '>', at)
    .where(isFailing)
    .where((eb) => eb.or([eb('proofs.failures', '>', 0), eb('proofs.unreachableSince', '<', at - DAY)]))
    .execute()
  return rows.map(({ checkedAt, unreachableSince, dueAt, ...row }) => ({
    requestId: row.id,
    organizationId: row.organizationId,
    issuerId: row.issuerId,
    shopName: sealedRequest.open(vault, row.id, row).shopName,
    failures: row.failures,
    since: unreachableSince ?? checkedAt ?? at,
    dueAt: dueAt ?? at,
  }))
}
