/** A mistake of the caller: the registry is no origin of a registry, or a code is none. */
export class ClientUsageError extends TypeError {
  override readonly name = 'ClientUsageError'
  readonly code: 'REGISTRY_INVALID' | 'BADGE_NO_INVALID'

  constructor(code: 'REGISTRY_INVALID' | 'BADGE_NO_INVALID') {
    super(code)
    this.code = code
  }
}
