import { createVerifier, type Organization, UsageError, type Verifier } from '@liangpai/core'
import { type Batch, type Judged, share } from './batch.ts'

const verifiers = new Map<string, Verifier>()

/** Judges a batch in a worker thread, which keeps its own keys, chains and lists. */
export default async function judgeBatch({ options, chains, lists, jobs }: Batch): Promise<Judged> {
  const id = JSON.stringify(options)
  const verifier = verifiers.get(id) ?? createVerifier(options)
  verifiers.set(id, verifier)
  const shared = new Map<number, Organization[]>()
  const judged: Judged = []
  for (const { badge, chain, list, page, now } of jobs) {
    const status = lists[list]
    const bundle = { v: 1, badge, chain: chains[chain], ...(status && { status }) }
    try {
      judged.push(share(await verifier.judge(bundle, { page, now }), shared, chain))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      judged.push({ usage: error.code })
    }
  }
  return judged
}
