import { orFault } from '@liangpai/server'

/** Does one work after the other, whatever becomes of the one before; what went wrong first is thrown in the end. */
export async function inTurn(...works: readonly (() => Promise<string[]>)[]): Promise<string[]> {
  const done: string[] = []
  const faults: unknown[] = []
  for (const work of works)
    try {
      done.push(...(await work()))
    } catch (error) {
      faults.push(error)
    }
  return orFault({ done, ...(faults.length > 0 && { fault: faults[0] }) })
}
