/** Whatever chat tools, quotation marks or blanks put before a token, percent-encoded or not. */
const LEAD = String.raw`(?:%[\dA-Fa-f]{2}|[^\w-])*`
/** 32 random bytes in base64url; the number of what it belongs to may stand before them. */
const TOKEN = String.raw`(?:[0-9A-HJKMNP-TV-Z]{12}\.)?[\w-]{43}`
const READABLE = new RegExp(`^${LEAD}(${TOKEN})`)

/**
 * The token of a private link, from its fragment: the leading run of token characters. Chat tools append parameters and
 * punctuation to a link. `undefined` for a link that was cut short.
 */
export const readLinkToken = (fragment: string): string | undefined => READABLE.exec(fragment)?.[1]

/** A private link to a page that such links open, such as `offer`. The token is in the fragment, which browsers send nowhere. */
export const privateUrl = (origin: string, page: string, token: string): string => `${origin}/${page}#${token}`
