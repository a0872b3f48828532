/** A mistake of the caller, never of the evidence. The only error this package throws. */
export class UsageError extends TypeError {
  declare readonly code: string
  constructor(code: 'ANCHORS_MISSING' | 'CLOCK_INVALID' | 'CRYPTO_MISSING' | 'ISSUE_INVALID', message: string = code) {
    super(message)
    this.code = code
  }
}
