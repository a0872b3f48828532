import type { Tx } from '../store/store.ts'
import { type Eyes, storedEyes } from '../presence/eyes.ts'
import { PERSON } from './personSession.ts'
import { noteSignInOf } from './signIns.ts'

/**
 * Somebody vouches for a person: whoever handed them the sessions and passkeys that they have at this moment no longer counts as
 * one with them. Later links count anew.
 */
export async function confirmPerson({ tx, at }: { tx: Tx; at: number }, person: string, by: Eyes): Promise<void> {
  for (const table of ['sessions', 'passkeys'] as const)
    await tx
      .updateTable(table)
      .set({ handedBy: null })
      .where('purpose', '=', PERSON)
      .where('subject', '=', person)
      .execute()
  await noteSignInOf(tx, person, { confirmedBy: storedEyes(by), confirmedAt: at })
}
