import { blindIndex } from '@liangpai/server'
import type { Proof } from '../proof/proof.ts'
import { type HoursReading, type HoursWork, sealedProof } from './hoursSchema.ts'

/** A proof with its number and whose it is. */
export type StoredProof = Proof & { number: string; volunteerId: string }

type Keyed = Pick<HoursReading, 'tx' | 'vault'>

const indexOf = (vault: HoursReading['vault'], number: string) => blindIndex(vault, 'proof', number)

type Read = { numberIndex: string; volunteerId: string; proof: never }

const opened = (vault: HoursReading['vault'], { volunteerId, ...row }: Read): StoredProof => {
  const { proof } = sealedProof.open(vault, row.numberIndex, row)
  return { ...(JSON.parse(proof) as Proof & { number: string }), volunteerId }
}

/** The proof of a number; nothing for one that was deleted, as for one that never was. */
export async function findProof({ tx, vault }: Keyed, number: string): Promise<StoredProof | undefined> {
  const found = tx.selectFrom('volunteerProofs').selectAll().where('numberIndex', '=', indexOf(vault, number))
  const row = await found.executeTakeFirst()
  return row && opened(vault, row as never)
}

/** Somebody's proofs, the newest first. */
export async function proofsOf({ tx, vault }: Keyed, volunteer: string): Promise<StoredProof[]> {
  const found = tx.selectFrom('volunteerProofs').selectAll().where('volunteerId', '=', volunteer)
  return (await found.orderBy('madeAt', 'desc').orderBy('numberIndex').execute()).map((row) =>
    opened(vault, row as never),
  )
}

/** Writes a new proof. */
export async function insertProof({ tx, vault, at }: HoursWork, { volunteerId, ...proof }: StoredProof): Promise<void> {
  const row = { numberIndex: indexOf(vault, proof.number), volunteerId, proof: JSON.stringify(proof), madeAt: at }
  await tx.insertInto('volunteerProofs').values(sealedProof.seal(vault, row)).execute()
}

/** Deletes those of somebody's proofs that have one of these records. */
export async function deleteProofsWith(
  work: HoursWork,
  volunteer: string,
  records: ReadonlySet<string>,
): Promise<void> {
  for (const proof of await proofsOf(work, volunteer))
    if (proof.records.some((id) => records.has(id)))
      await work.tx.deleteFrom('volunteerProofs').where('numberIndex', '=', indexOf(work.vault, proof.number)).execute()
}
