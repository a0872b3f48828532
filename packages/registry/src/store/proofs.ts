import type { Sealed, Vault } from '@liangpai/server'
import { heldBy } from './pauses.ts'
import { sealedProof } from './sealedTables.ts'
import type { Db, Sealing, Tx, Unsealing } from './store.ts'
import type { BadgeRow, ProofRow } from './tables.ts'

/** Adds what is to be proven of a request. */
export async function addProof({ tx, vault }: Sealing, row: ProofRow): Promise<void> {
  await tx.insertInto('proofs').values(sealedProof.seal(vault, row)).execute()
}

/** The proofs of a request, in the order of what they claim. */
export async function proofsOf({ tx, vault }: Unsealing, requestId: string): Promise<ProofRow[]> {
  const rows = await tx.selectFrom('proofs').selectAll().where('requestId', '=', requestId).execute()
  const proofs = rows.map((row) => sealedProof.open(vault, row.id, row))
  return proofs.toSorted((a, b) => (a.claim < b.claim ? -1 : 1))
}

/** Writes some columns of a proof. */
export async function updateProof(tx: Tx, id: string, set: Partial<Omit<ProofRow, 'id' | 'claim'>>): Promise<void> {
  await tx.updateTable('proofs').set(set).where('id', '=', id).execute()
}

/** Deletes the proofs of a request that are of none of these claims. */
export async function deleteProofsBut(work: Sealing, requestId: string, claims: readonly string[]): Promise<void> {
  for (const { id, claim } of await proofsOf(work, requestId))
    if (!claims.includes(claim)) await work.tx.deleteFrom('proofs').where('id', '=', id).execute()
}

/** The address that a proof is of; throws `rowDamaged`. */
export const openClaim = (vault: Vault, proof: Pick<DueProof, 'id' | 'claim'>): string =>
  sealedProof.open(vault, proof.id, proof).claim

/** A proof by file of a badge that is in effect, or paused because of a proof, with what is needed to repeat it. */
export type DueProof = Pick<ProofRow, 'id' | 'requestId' | 'fileName' | 'content' | 'failures' | 'unreachableSince'> &
  Pick<BadgeRow, 'state'> & { claim: Sealed }

/** The proofs that are due, longest due first, and those due after `latest`, by a clock that was ahead. */
export async function dueProofs(
  db: Db,
  { now, latest }: { now: number; latest: number },
  limit: number,
): Promise<DueProof[]> {
  return db
    .selectFrom('proofs')
    .innerJoin('badges', 'badges.requestId', 'proofs.requestId')
    .select([
      'proofs.id',
      'proofs.requestId',
      'claim',
      'fileName',
      'content',
      'failures',
      'unreachableSince',
      'badges.state',
    ])
    .where('method', '=', 'file')
    .where('badges.exp', '>', now)
    .where((eb) => eb.or([eb('badges.state', '=', 'active'), eb('badges.pausedFor', 'like', heldBy('proof'))]))
    .where((eb) => eb.or([eb('dueAt', '<=', now), eb('dueAt', '>', latest)]))
    .orderBy('dueAt')
    .limit(limit)
    .execute()
}

/** When any shop's site gave an answer last; 0 before the first. */
export async function lastAnswer(db: Db): Promise<number> {
  const { at } = await db
    .selectFrom('proofs')
    .select(({ fn }) => fn.max<number | null>('checkedAt').as('at'))
    .where('method', '=', 'file')
    .executeTakeFirstOrThrow()
  return at ?? 0
}

/** Moves the proofs of these claims from one request to another. */
export async function moveProofs(
  work: Sealing,
  { from, to, claims }: { from: string; to: string; claims: readonly string[] },
): Promise<void> {
  const proven = new Set((await proofsOf(work, to)).map(({ claim }) => claim))
  for (const { id, claim } of await proofsOf(work, from))
    if (claims.includes(claim) && !proven.has(claim))
      await work.tx.updateTable('proofs').set({ requestId: to }).where('id', '=', id).execute()
}
