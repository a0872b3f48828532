import { Refusal } from '@liangpai/server'

/** In which cases something was done; and what went wrong first, if anything did. */
export type Worked = { done: string[]; fault?: unknown }

/**
 * Works on each case by itself: one that fails holds up no other, a row that is damaged least of all. Without a database none goes
 * on. `act` says whether it did anything.
 */
export async function eachCase(
  cases: readonly { number: string }[],
  act: (number: string) => Promise<boolean>,
): Promise<Worked> {
  const worked: Worked = { done: [] }
  for (const { number } of cases)
    try {
      if (await act(number)) worked.done.push(number)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'databaseAway') throw error
      worked.fault ??= error
    }
  return worked
}

/** What was done; throws what went wrong, so that it is reported. */
export function orFault({ done, fault }: Worked): string[] {
  if (fault !== undefined) throw fault
  return done
}
