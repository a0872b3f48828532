import { Refusal } from '@liangpai/server'
import type { Context } from '../context.ts'

/**
 * What every act on a badge in effect adds to its result: whether its line is in the journal. If not, the act is done all
 * the same, in the database and on the list; the line follows once the journal can be reached.
 */
export type Journaled = { journaled: boolean }

/** Writes the journal after an act and before anybody is answered. */
export async function writeJournal<Result extends object>(
  { journal }: Context,
  result: Result,
): Promise<Result & Journaled> {
  try {
    await journal.write()
    return { ...result, journaled: true }
  } catch (error) {
    if (error instanceof Refusal) return { ...result, journaled: false }
    throw error
  }
}
