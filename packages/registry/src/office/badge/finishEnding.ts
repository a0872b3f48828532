import type { Context } from '../../context.ts'
import { type Journaled, writeJournal } from './writeJournal.ts'

/** Writes the journal after a badge was ended and its data deleted, which are then gone from the database's bytes too. */
export async function finishEnding<Result extends object>(
  context: Context,
  result: Result,
): Promise<Result & Journaled> {
  const finished = await writeJournal(context, result)
  await context.store.erase()
  return finished
}
