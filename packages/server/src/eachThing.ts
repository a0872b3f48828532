import { Refusal } from './refusal.ts'

/** With which things something was done; and what went wrong first, if anything did. */
export type Worked = { done: string[]; fault?: unknown }

/**
 * Works on each thing by itself: one that fails holds up no other, a row that is damaged least of all. Without a database none goes
 * on. `act` says whether it did anything; what somebody did meanwhile, one of the codes of `overtaken`, is no fault.
 */
export async function eachThing(
  ids: readonly string[],
  act: (id: string) => Promise<boolean>,
  overtaken: readonly string[] = ['notFoundOrNotYours'],
): Promise<Worked> {
  const worked: Worked = { done: [] }
  for (const id of ids)
    try {
      if (await act(id)) worked.done.push(id)
    } catch (error) {
      const code = error instanceof Refusal ? error.code : ''
      if (code === 'databaseAway') throw error
      if (!overtaken.includes(code)) worked.fault ??= error
    }
  return worked
}

/** What was done; throws what went wrong, so that it is reported. */
export function orFault({ done, fault }: Worked): string[] {
  if (fault !== undefined) throw fault
  return done
}
