import type { Context } from '../../context.ts'
import { eraseDeleted } from '../eraseDeleted.ts'
import { type Journaled, writeJournal } from '../writeJournal.ts'

/**
 * Writes the journal after a badge was ended, signed again or changed. What was deleted or written over by that is then gone
 * from the database's bytes too.
 */
export async function journalAndErase<Result extends object>(
  context: Context,
  result: Result,
): Promise<Result & Journaled> {
  return eraseDeleted(context, await writeJournal(context, result))
}
