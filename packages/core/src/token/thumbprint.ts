/** 43 characters of base64url for 32 bytes: the last one carries four bits, and its unused two are zero. */
const FORM = /^[\w-]{42}[AEIMQUYcgkosw048]$/

/** Whether a text is a SHA-256 thumbprint of a key (RFC 7638), as `anchors` and `revoked` hold them. */
export const isThumbprint = (text: unknown): text is string => typeof text === 'string' && FORM.test(text)
