import type { FormService, Limit, SignInService } from '@liangpai/server/http'
import type { Station } from '../openStation.ts'
import type { Station as Settings } from '../store/settings.ts'

/** What all routes of the station work with. */
export type Service = FormService &
  SignInService & {
    station: Station
    /** Who the station is, as it was read for this answer. */
    settings(): Settings
    /** Limits the complaints that are taken in per address. */
    complaints: Limit
    /** Limits the pictures of complaints that are drawn anew per address: each takes time. */
    pictures: Limit
    /** Limits what a side writes in its case. */
    messages: Limit
    /** Gets faults, never an address, a path or a token. */
    report(fault: { error: unknown; requestId?: string }): void
  }
