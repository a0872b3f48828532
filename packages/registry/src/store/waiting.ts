import { sealedProof, sealedRequest } from './sealedTables.ts'
import type { OpenRequest } from './requests.ts'
import type { Unsealing } from './store.ts'
import type { ProofRow } from './tables.ts'

/** The requests of these organisations about which their people can do something, oldest first. */
export async function openRequests({ tx, vault }: Unsealing, organizations: readonly string[]): Promise<OpenRequest[]> {
  if (organizations.length === 0) return []
  const open = tx.selectFrom('requests').selectAll().where('organizationId', 'in', organizations)
  const rows = await open.where('state', 'in', ['requested', 'attested', 'reviewed']).orderBy('updatedAt').execute()
  return rows.map((row) => sealedRequest.open(vault, row.id, row) as OpenRequest) // none of them is withheld
}

/** The proofs of these requests, by request. */
export async function proofsByRequest(
  { tx, vault }: Unsealing,
  requests: readonly string[],
): Promise<ReadonlyMap<string, ProofRow[]>> {
  const byRequest = new Map(requests.map((id): [string, ProofRow[]] => [id, []]))
  if (requests.length === 0) return byRequest
  const rows = await tx.selectFrom('proofs').selectAll().where('requestId', 'in', requests).execute()
  for (const row of rows) byRequest.get(row.requestId)?.push(sealedProof.open(vault, row.id, row))
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

/** The shops of these organisations' badges that failed their check, or whose site has not answered for a day. */
export async function failingProofs(
  { tx, vault, at }: Unsealing & { at: number },
  organizations: readonly string[],
): Promise<FailingProof[]> {
  if (organizations.length === 0) return []
  const rows = await tx
    .selectFrom('proofs')
    .innerJoin('badges', 'badges.requestId', 'proofs.requestId')
    .innerJoin('requests', 'requests.id', 'proofs.requestId')
    .select(['requests.id', 'requests.organizationId', 'requests.issuerId', 'requests.shopName'])
    .select(['proofs.failures', 'proofs.checkedAt', 'proofs.unreachableSince', 'proofs.dueAt'])
    .where('requests.organizationId', 'in', organizations)
    .where('proofs.method', '=', 'file')
    .where('badges.exp', '>', at)
    .where((eb) => eb.or([eb('proofs.failures', '>', 0), eb('proofs.unreachableSince', '<', at - 86_400)]))
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
