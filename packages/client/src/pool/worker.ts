import { createVerifier, type Organization, UsageError, type Verifier } from '@liangpai/core'
import { type Batch, type Judged, share } from './batch.ts'

const verifiers = new Map<string, Verifier>()

/**
 * Judges a batch in a worker thread, which keeps its own keys, chains and lists. All begin before any goes on: the same
 * step of many badges in a row is cheaper than all steps of one after another, as a signature drives the code of the
 * others out of the processor's caches.
 */
export default async function judgeBatch({ options, chains, lists, jobs }: Batch): Promise<Judged> {
  const id = JSON.stringify(options)
  const verifier = verifiers.get(id) ?? createVerifier(options)
  verifiers.set(id, verifier)
  const judging = jobs.map(({ badge, chain, list, page, now }) => {
    const status = lists[list]
    const bundle = { v: 1, badge, chain: chains[chain], ...(status && { status }) }
    return verifier.judge(bundle, { page, now }).catch(usageOf)
  })
  const judged = await Promise.all(judging)
  const shared = new Map<number, Organization[]>()
  return judged.map((one, at) => ('usage' in one ? one : share(one, shared, jobs[at]?.chain ?? 0)))
}

function usageOf(error: unknown): { usage: string } {
  if (error instanceof UsageError) return { usage: error.code }
  throw error
}
