import { blindIndex, Refusal } from '@liangpai/server'
import type { Proof } from '../proof/proof.ts'
import { type CalendarTables, type HoursReading, type HoursWork, sealedProof } from './hoursSchema.ts'

/** A proof with its number and whose it is. */
export type StoredProof = Proof & { number: string; volunteerId: string }

type Keyed = Pick<HoursReading, 'tx' | 'vault'>

const indexOf = (vault: HoursReading['vault'], number: string) => blindIndex(vault, 'proof', number)

type Read = CalendarTables['volunteerProofs']

const opened = (vault: HoursReading['vault'], { volunteerId, ...row }: Read): StoredProof => {
  const { proof } = sealedProof.open(vault, row.numberIndex, row)
  return { ...(JSON.parse(proof) as Proof & { number: string }), volunteerId }
}

/** The proof of a number; nothing for one that was deleted, as for one that never was. */
export async function findProof({ tx, vault }: Keyed, number: string): Promise<StoredProof | undefined> {
  const found = tx.selectFrom('volunteerProofs').selectAll().where('numberIndex', '=', indexOf(vault, number))
  const row = await found.executeTakeFirst()
  return row && opened(vault, row)
}

/** Somebody's proofs, the newest first. */
export async function proofsOf({ tx, vault }: Keyed, volunteer: string): Promise<StoredProof[]> {
  const found = tx.selectFrom('volunteerProofs').selectAll().where('volunteerId', '=', volunteer)
  return (await found.orderBy('madeAt', 'desc').orderBy('numberIndex').execute()).map((row) => opened(vault, row))
}

/** Writes a new proof. */
export async function insertProof({ tx, vault, at }: HoursWork, { volunteerId, ...proof }: StoredProof): Promise<void> {
  const row = { numberIndex: indexOf(vault, proof.number), volunteerId, proof: JSON.stringify(proof), madeAt: at }
  await tx.insertInto('volunteerProofs').values(sealedProof.seal(vault, row)).execute()
}

/** Deletes those of somebody's proofs that have one of these records; one that does not open proves nothing any more, and goes too. */
export async function deleteProofsWith(
  { tx, vault }: Keyed & Pick<HoursWork, 'tx'>,
  volunteer: string,
  records: ReadonlySet<string>,
): Promise<void> {
  const rows = await tx.selectFrom('volunteerProofs').selectAll().where('volunteerId', '=', volunteer).execute()
  for (const row of rows)
    if (hasSome(vault, row, records))
      await tx.deleteFrom('volunteerProofs').where('numberIndex', '=', row.numberIndex).execute()
}

function hasSome(vault: HoursReading['vault'], row: Read, records: ReadonlySet<string>): boolean {
  try {
    return opened(vault, row).records.some((id) => records.has(id))
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}
