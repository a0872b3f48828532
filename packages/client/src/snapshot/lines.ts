import type { Bundle } from '@liangpai/core'
import { peek } from '../peek.ts'

/** The first line of a snapshot. */
export const HEAD = { snapshot: 'liangpai', v: 1 } as const

/** Chains and lists that are remembered to be written once; beyond that some are written again. */
const REMEMBERED = 4096

/**
 * Lines of JSON: the head, then chains and lists as they are first met, `{"chain":0,"statements":[…]}` and
 * `{"list":0,"status":"…"}`, and badges that refer to them, `{"badge":"…~","badgeNo":"…","chain":0,"list":0}`.
 */
export async function* snapshotLines(
  bundles: AsyncIterable<Bundle | undefined>,
): AsyncGenerator<string, void, undefined> {
  const chains = createNumbers()
  const lists = createNumbers()
  yield JSON.stringify(HEAD)
  for await (const bundle of bundles) {
    if (!bundle) continue
    const { badge, chain = [], status = '' } = bundle
    const [statements, list] = [chains(JSON.stringify(chain)), lists(status)]
    if (statements.isNew) yield JSON.stringify({ chain: statements.number, statements: chain })
    if (list.isNew) yield JSON.stringify({ list: list.number, status })
    const { badge_no: badgeNo } = peek(badge)
    yield JSON.stringify({ badge, badgeNo, chain: statements.number, list: list.number })
  }
}

/** Numbers texts in the order in which they are first met. */
function createNumbers() {
  const numbers = new Map<string, number>()
  let next = 0
  return (text: string): { number: number; isNew: boolean } => {
    const known = numbers.get(text)
    if (known !== undefined) return { number: known, isNew: false }
    const number = next++
    numbers.set(text, number)
    const [oldest] = numbers.keys()
    if (numbers.size > REMEMBERED && oldest !== undefined) numbers.delete(oldest)
    return { number, isNew: true }
  }
}
