/** What the browser's own word about where the reader came from settles. */
export type OriginAnswer =
  | { kind: 'unknown' }
  | { kind: 'same'; address: URL; from: URL }
  /** The badge is for a path of that host, and browsers tell the host alone. */
  | { kind: 'hostOnly'; address: URL }
  | { kind: 'differs'; address: URL; from: URL }

/**
 * Compares the referrer with the registered addresses. `page` is the verify page's own origin, `listingHost` the marketplace
 * of a shop that is also listed: neither settles anything, nor does a referrer that is no web page's.
 */
export function originAnswer(
  referrer: string,
  page: string,
  registered: readonly string[],
  listingHost: string | undefined,
): OriginAnswer {
  const from = webAddress(referrer)
  const addresses = registered.map((address) => new URL(address))
  const [first] = addresses
  if (!from || !first || from.origin === page || from.host === listingHost) return { kind: 'unknown' }
  const sameOrigin = addresses.filter(({ origin }) => origin === from.origin)
  const whole = sameOrigin.find(({ pathname }) => pathname === '/')
  if (whole) return { kind: 'same', address: whole, from }
  const [path] = sameOrigin
  return path ? { kind: 'hostOnly', address: path } : { kind: 'differs', address: first, from }
}

function webAddress(referrer: string): URL | undefined {
  try {
    const url = new URL(referrer)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
  } catch {
    return undefined
  }
}
