import type { FormService, Limit, SignInService } from '@liangpai/server/http'
import type { Registry } from '../registry.ts'
import type { BadgeFiles } from '../script/badgeFiles.ts'

/** What all routes of the registry work with. */
export type Service = FormService &
  SignInService & {
    registry: Registry
    badgeFiles: BadgeFiles
    /** Limits the answers to unknown codes per address, so that nobody tries them out in bulk. */
    unknownCodes: Limit
    /** Limits the requests and the reports that are taken in by the public forms, per address. */
    asks: Limit
    reports: Limit
    /** Gets faults, never an address, a path or a token. */
    report(fault: { error: unknown; requestId?: string }): void
  }
