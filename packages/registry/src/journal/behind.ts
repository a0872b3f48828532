import type { Journal } from './journal.ts'

/** Seconds that an act in flight may take until its line is written. */
const GRACE = 60

/** How many lines the copy of the journal lacks, once one of them has waited for a minute; 0 before. */
export async function linesBehind({ journal, now }: { journal: Journal; now: () => number }): Promise<number> {
  const { lines, since } = await journal.lag()
  return since === undefined || now() - since < GRACE ? 0 : lines
}
