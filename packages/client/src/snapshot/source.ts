import { parseBadgeNo } from '@liangpai/core'
import type { BundleSource } from '../bundle.ts'
import { FetchError } from '../fetchError.ts'
import { BUNDLE } from '../input.ts'
import type { Transport } from '../transport.ts'
import type { Snapshot } from './snapshot.ts'

/** Answers the addresses of bundles from a snapshot, as they lie there: text would be written only to be read again. */
export function sourceOf(snapshot: Snapshot): BundleSource {
  return async ({ url }) => {
    const badgeNo = parseBadgeNo(BUNDLE.exec(new URL(url).pathname)?.[1] ?? '')
    if (badgeNo === undefined) throw new FetchError('OFFLINE', { url })
    const bundle = snapshot.bundle(badgeNo)
    if (!bundle) throw new FetchError('NOT_IN_SNAPSHOT', { url })
    return bundle
  }
}

/** Whoever works from a snapshot asks nobody. */
export const offline: Transport = async (url) => {
  throw new FetchError('OFFLINE', { url })
}
