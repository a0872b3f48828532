/** 43 characters of base64url for 32 bytes: the last one carries four bits, and its unused two are zero. */
const FORM = /^[\w-]{42}[AEIMQUYcgkosw048]$/

/** Whether a value has the form of a SHA-256 thumbprint of a key (RFC 7638), as `anchors` and `revoked` hold them. */
export const isThumbprint = (value: unknown): value is string => typeof value === 'string' && FORM.test(value)
