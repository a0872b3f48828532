import type { Limit } from '@liangpai/server/http'
import type { Station } from '../openStation.ts'

/** What all routes of the station work with. */
export type Service = {
  station: Station
  /** The number of trusted proxies in front. */
  proxies: number
  /** Limits the answers to unknown private links per address, so that nobody tries them out in bulk. */
  unknownLinks: Limit
  /** Limits the complaints that are taken in per address. */
  complaints: Limit
  /** Limits challenges for passkeys per address: anybody may ask for one. */
  challenges: Limit
  /** Gets faults, never an address, a path or a token. */
  report(fault: { error: unknown; requestId?: string }): void
}
