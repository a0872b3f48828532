/** A mistake of the caller. The message says what is expected. */
export class ClientUsageError extends TypeError {
  override readonly name = 'ClientUsageError'
  readonly code: keyof typeof MESSAGES

  constructor(code: ClientUsageError['code'], value?: unknown) {
    super(value === undefined ? MESSAGES[code] : `${MESSAGES[code]}; this is ${shown(value)}`)
    this.code = code
  }
}

const THUMBPRINT =
  'a thumbprint is 43 characters of base64url, such as NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs (RFC 7638)'

const MESSAGES = {
  REGISTRY_INVALID:
    "registries is a list of origins, such as ['https://badge.example'], without a path; all of them public or all on localhost",
  ANCHORS_MISSING: `anchors is a list with the thumbprint of a root key at least; ${THUMBPRINT}`,
  ANCHOR_INVALID: `an anchor is the thumbprint of a root key; ${THUMBPRINT}`,
  REVOKED_INVALID: `revoked is a list of thumbprints of keys; ${THUMBPRINT}`,
  BADGE_NO_INVALID: 'a badge number is 12 characters, such as 7K3M-9QXW-2BHK',
  CHECKS_INVALID:
    "verifyMany takes a list of checks, such as [{ badge: '7K3M-9QXW-2BHK', page: 'https://shop.example/' }], or another iterable of them; verify takes one badge",
  CODES_INVALID: "snapshot takes a list of badge numbers, such as ['7K3M-9QXW-2BHK'], or another iterable of them",
  CONCURRENCY_INVALID: 'concurrency is a whole number, 1 or more',
  PAGE_MISSING:
    "say what the badge is for: { page: 'https://shop.example/' }, a listing { page: { host, id } }, or { page: null } to ask only whether it is in effect",
} as const

/** A value of the caller in a message. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value
}
