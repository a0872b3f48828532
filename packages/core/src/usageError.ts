import { usageMessage } from './usageMessages.ts'

/** What the caller did. */
type UsageFault =
  | 'ANCHORS_MISSING'
  | 'ANCHOR_INVALID'
  | 'CLOCK_INVALID'
  | 'CRYPTO_MISSING'
  | 'ISSUE_INVALID'
  | 'PAGE_MISSING'
  | 'REGISTRY_INVALID'
  | 'REVOKED_INVALID'

/** A mistake of the caller, never of the evidence. The only error this package throws. */
export class UsageError extends TypeError {
  declare readonly code: string
  constructor(code: UsageFault, message = usageMessage(code)) {
    super(message)
    this.code = code
  }
}

/** Throws the error unless the caller did right. */
export function mustUse(condition: unknown, code: UsageFault): asserts condition {
  if (!condition) throw new UsageError(code)
}
