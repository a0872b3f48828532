import type { Db, Tx } from './store.ts'
import type { ProofRow } from './tables.ts'

export async function addProof(tx: Tx, row: ProofRow): Promise<void> {
  await tx.insertInto('proofs').values(row).execute()
}

export async function proofsOf(db: Db, requestId: string): Promise<ProofRow[]> {
  return db.selectFrom('proofs').selectAll().where('requestId', '=', requestId).orderBy('claim').execute()
}

export async function updateProof(tx: Tx, id: string, set: Partial<Omit<ProofRow, 'id'>>): Promise<void> {
  await tx.updateTable('proofs').set(set).where('id', '=', id).execute()
}

/** A proof by file of a badge in effect, with what is needed to repeat it. */
export type DueProof = Pick<ProofRow, 'id' | 'requestId' | 'claim' | 'fileName' | 'content' | 'failures'>

/** The proofs last checked before that time, oldest first, and those checked after `latest`, by a clock that was ahead. */
export async function dueProofs(db: Db, before: number, latest: number, limit: number): Promise<DueProof[]> {
  return db
    .selectFrom('proofs')
    .innerJoin('badges', 'badges.requestId', 'proofs.requestId')
    .select(['proofs.id', 'proofs.requestId', 'claim', 'fileName', 'content', 'failures'])
    .where('method', '=', 'file')
    .where('badges.state', '=', 'active')
    .where((eb) => eb.or([eb('checkedAt', '<', before), eb('checkedAt', '>', latest)]))
    .orderBy('checkedAt')
    .limit(limit)
    .execute()
}
