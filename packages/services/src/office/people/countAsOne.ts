import { handsBehind, sharesEyes } from '@liangpai/server'
import type { Work } from '../../context.ts'

/** Of those who acted before, who counts as one with whoever acts: one let the other in, and nobody vouched for them yet. */
export async function whoCountAsOne(
  { tx, eyes }: Pick<Work, 'tx' | 'eyes'>,
  before: readonly string[],
): Promise<string[]> {
  const shared: string[] = []
  for (const person of before) if (sharesEyes(eyes, [person, ...(await handsBehind(tx, person))])) shared.push(person)
  return shared
}
