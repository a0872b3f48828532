import type { BundleSource } from '../bundle.ts'
import { FetchError } from '../fetchError.ts'
import { badgeNoAt } from '../input.ts'
import type { Transport } from '../transport.ts'
import type { Snapshot } from './snapshot.ts'

/** Gives the bundles of a snapshot for the addresses at which registries serve them. */
export function bundlesOf(snapshot: Snapshot): BundleSource {
  return async ({ url }) => {
    const badgeNo = badgeNoAt(url)
    if (badgeNo === undefined) throw new FetchError('OFFLINE', { url })
    const bundle = snapshot.bundle(badgeNo)
    if (!bundle) throw new FetchError('NOT_IN_SNAPSHOT', { url })
    return bundle
  }
}

/** The transport of a client that works from a snapshot: it sends nothing. */
export const offlineTransport: Transport = async (url) => {
  throw new FetchError('OFFLINE', { url })
}
