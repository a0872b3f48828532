import { readEyes } from '../../presence/eyes.ts'
import type { SignInReading } from '../personSession.ts'

/** Who gave a person any of their roles, and who counted as one with those. */
export async function roleAppointersOf({ tx }: SignInReading, person: string): Promise<string[]> {
  const rows = await tx.selectFrom('appointments').select('appointedBy').where('personId', '=', person).execute()
  return rows.flatMap(({ appointedBy }) => readEyes(appointedBy))
}
