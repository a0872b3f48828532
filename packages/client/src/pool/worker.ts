import { createVerifier, type Organization, UsageError, type Verifier } from '@liangpai/core'
import { type Batch, type BatchResult, withSharedChain } from './batch.ts'

const verifiers = new Map<string, Verifier>()

/**
 * Judges a batch in a worker thread, which caches its own keys, chains and lists. All judgements start before any is
 * awaited: the same step of many badges in a row is cheaper than all steps of one badge after another, since signature
 * checks evict the code of the other steps from the processor's caches.
 */
export default async function judgeBatch({ options, chains, lists, jobs }: Batch): Promise<BatchResult> {
  const id = JSON.stringify(options)
  const verifier = verifiers.get(id) ?? createVerifier(options)
  verifiers.set(id, verifier)
  const judgements = jobs.map(({ badge, chain, list, page, now }) => {
    const status = lists[list]
    const bundle = { v: 1, badge, chain: chains[chain], ...(status && { status }) }
    return verifier.judge(bundle, { page, now }).catch(usageOf)
  })
  const results = await Promise.all(judgements)
  const shared = new Map<number, Organization[]>()
  return results.map((result, at) =>
    'usage' in result ? result : withSharedChain(result, shared, jobs[at]?.chain ?? 0),
  )
}

function usageOf(error: unknown): { usage: string } {
  if (error instanceof UsageError) return { usage: error.code }
  throw error
}
