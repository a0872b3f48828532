import type { Bundle } from '@liangpai/core'
import QuickLRU from 'quick-lru'
import { unverifiedPayload } from '../unverifiedPayload.ts'

/** The first line of a snapshot. */
export const HEAD = { snapshot: 'liangpai', v: 1 } as const

/** Chains and lists to remember, so that they are written once; with more than that some are written again. */
const REMEMBERED = 2048

/**
 * Lines of JSON: the head, then each chain and list where it is first needed, `{"chain":0,"statements":[…]}` and
 * `{"list":0,"status":"…"}`, and badges that refer to them, `{"badge":"…~","badgeNo":"…","chain":0,"list":0}`.
 */
export async function* snapshotLines(
  bundles: AsyncIterable<Bundle | undefined>,
): AsyncGenerator<string, void, undefined> {
  const chains = createNumbering()
  const lists = createNumbering()
  yield JSON.stringify(HEAD)
  for await (const bundle of bundles) {
    if (!bundle) continue
    const { badge, chain: statements = [], status = '' } = bundle
    const [chain, list] = [chains(JSON.stringify(statements)), lists(status)]
    if (chain.isNew) yield JSON.stringify({ chain: chain.number, statements })
    if (list.isNew) yield JSON.stringify({ list: list.number, status })
    const { badge_no: badgeNo } = unverifiedPayload(badge)
    yield JSON.stringify({ badge, badgeNo, chain: chain.number, list: list.number })
  }
}

/** Numbers texts in the order in which they first appear. */
function createNumbering() {
  const numbers = new QuickLRU<string, number>({ maxSize: REMEMBERED })
  let next = 0
  return (text: string): { number: number; isNew: boolean } => {
    const existing = numbers.get(text)
    if (existing !== undefined) return { number: existing, isNew: false }
    const number = next++
    numbers.set(text, number)
    return { number, isNew: true }
  }
}
