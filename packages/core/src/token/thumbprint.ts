/** 43 characters of base64url for 32 bytes: the last one carries four bits, and its unused two are zero. */
const FORM = /^[\w-]{42}[AEIMQUYcgkosw048]$/

/** Whether a value is the strict base64url of 32 bytes. */
export const is32Bytes = (value: unknown): value is string => typeof value === 'string' && FORM.test(value)

/** Whether a text is a SHA-256 thumbprint of a key (RFC 7638), as `anchors` and `revoked` hold them. */
export const isThumbprint = is32Bytes
