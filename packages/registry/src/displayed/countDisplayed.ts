import { createHmac, randomBytes } from 'node:crypto'
import type { Work } from '../context.ts'
import { pendingActs } from '../journal/table.ts'
import { displayers } from '../store/displayers.ts'
import { InEffectAt } from './inEffectAt.ts'

/**
 * How many persons displayed their membership at a moment, each once in a branch (PAGES 3.7). Undefined where that cannot be
 * known any more: a badge that was in effect then has ended since, and whose it was is deleted. The journal says which were in
 * effect, the database whose they are.
 */
export async function countDisplayed(
  { tx, journal }: Pick<Work, 'tx' | 'journal'>,
  moment: number,
): Promise<number | undefined> {
  const inEffect = new InEffectAt(moment)
  for await (const lines of journal.lines(tx)) inEffect.read(lines)
  inEffect.read(await pendingActs(tx))
  const personOf = await displayers(tx)
  const hash = throwAwayHash()
  const persons = new Set<string>()
  for (const code of inEffect.codes()) {
    const person = personOf.get(code)
    if (person === undefined) return undefined
    persons.add(hash(person))
  }
  return persons.size
}

/** Keyed by what is drawn here and kept nowhere, so that no list of persons outlives the count. */
function throwAwayHash(): (person: string) => string {
  const key = randomBytes(32)
  return (person) => createHmac('sha256', key).update(person).digest('base64url')
}
