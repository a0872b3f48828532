import { parseBadgeNo } from '@liangpai/core'
import { FetchError } from '../fetchError.ts'
import { BUNDLE } from '../input.ts'
import type { Transport } from '../transport.ts'
import type { Snapshot } from './snapshot.ts'

/** Answers the addresses of bundles from a snapshot, and nothing else. It asks nobody. */
export function transportOf(snapshot: Snapshot): Transport {
  return async (url) => {
    const badgeNo = parseBadgeNo(BUNDLE.exec(new URL(url).pathname)?.[1] ?? '')
    if (badgeNo === undefined) throw new FetchError('OFFLINE', { url })
    const bundle = snapshot.bundle(badgeNo)
    if (!bundle) throw new FetchError('NOT_IN_SNAPSHOT', { url })
    return { status: 200, contentType: 'application/json', text: JSON.stringify(bundle) }
  }
}
