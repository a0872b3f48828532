/** A mistake of the caller: a registry that is no origin, or a code that is no badge number. */
export class ClientUsageError extends TypeError {
  override readonly name = 'ClientUsageError'
  readonly code: 'REGISTRY_INVALID' | 'BADGE_NO_INVALID'

  constructor(code: ClientUsageError['code']) {
    super(code)
    this.code = code
  }
}
