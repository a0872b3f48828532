import { type Bundle, bundleAddress, isLocalhost, parseBadgeNo } from '@liangpai/core'

/** What names a badge: a code, the address of its verify page or bundle, or the bundle itself as text or object. */
export type Input = string | URL | Bundle | object

/** An address to fetch a bundle from. `badgeNo` is the badge it must be; absent for somebody's own copy. */
export type BundleAddress = { url: string; badgeNo?: string }

/** An input, read. `refused` is an address that may not be requested. */
export type ParsedInput =
  | ({ kind: 'address' } & BundleAddress)
  | { kind: 'bundle'; bundle: unknown }
  | { kind: 'unreadable' }
  | { kind: 'refused' }

const VERIFY_OR_BUNDLE = /^\/(?:verify\/([^/]+)|badges\/([^/]+)\/bundle)\/?$/
const BUNDLE = /^\/badges\/([^/]+)\/bundle\/?$/

/** The number of the badge whose bundle a registry serves at an address, `undefined` for other addresses. */
export const badgeNoAt = (url: string): string | undefined =>
  parseBadgeNo(BUNDLE.exec(new URL(url).pathname)?.[1] ?? '')

/**
 * Reads what names a badge; a bare code belongs to `registry`, an origin. Addresses must be https, or on localhost where
 * `allowLocalhost` says so.
 */
export function readInput(input: unknown, registry: string, allowLocalhost: boolean): ParsedInput {
  if (input instanceof URL) return readAddress(input, allowLocalhost)
  if (typeof input !== 'string') return isObject(input) ? { kind: 'bundle', bundle: input } : { kind: 'unreadable' }
  const text = input.trim()
  if (text.startsWith('{')) return { kind: 'bundle', bundle: text }
  if (/^[a-z][a-z0-9+.-]*:/i.test(text))
    return URL.canParse(text) ? readAddress(new URL(text), allowLocalhost) : { kind: 'unreadable' }
  const badgeNo = parseBadgeNo(text)
  return badgeNo ? { kind: 'address', url: bundleAddress(registry, badgeNo), badgeNo } : { kind: 'unreadable' }
}

/** Addresses of a verify page or a registry's bundle name their badge; any other is taken for a copy of a bundle. */
function readAddress(url: URL, allowLocalhost: boolean): ParsedInput {
  if (!isAllowed(url, allowLocalhost)) return { kind: 'refused' }
  const code = VERIFY_OR_BUNDLE.exec(url.pathname)?.slice(1).find(Boolean)
  if (code === undefined) return { kind: 'address', url: url.href }
  const badgeNo = parseBadgeNo(decode(code))
  return badgeNo ? { kind: 'address', url: bundleAddress(url.origin, badgeNo), badgeNo } : { kind: 'unreadable' }
}

/** Whether an address may be requested at all. */
export function isAllowed({ protocol, hostname, username, password }: URL, allowLocalhost: boolean): boolean {
  if (username || password) return false
  const isLocal = isLocalhost(hostname)
  return protocol === 'https:' ? !isLocal || allowLocalhost : protocol === 'http:' && isLocal && allowLocalhost
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
