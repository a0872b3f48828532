import { type Bundle, isLocalhost, parseBadgeNo } from '@liangpai/core'

/** What a caller may ask about: a code, the address of a verify page or a bundle, or a bundle as text or object. */
export type Input = string | URL | Bundle | object

/** The same, read: where to fetch the bundle and which badge it has to be, or the bundle itself. */
export type Question =
  | { kind: 'address'; url: string; badgeNo?: string }
  | { kind: 'bundle'; bundle: unknown }
  | { kind: 'unreadable' }
  | { kind: 'refused' }

const PAGE = /^\/(?:verify\/([^/]+)|badges\/([^/]+)\/bundle)\/?$/

/** The path of a bundle. */
export const BUNDLE = /^\/badges\/([^/]+)\/bundle\/?$/

/** Where a registry serves the bundle of a badge. */
export const bundleAddress = (origin: string, badgeNo: string): string => `${origin}/badges/${badgeNo}/bundle`

/** Reads what a caller asks about; an address is fetched only over https, or from this machine where that is allowed. */
export function readInput(input: unknown, registry: string, allowLocalhost: boolean): Question {
  if (input instanceof URL) return readAddress(input, allowLocalhost)
  if (typeof input !== 'string') return isObject(input) ? { kind: 'bundle', bundle: input } : { kind: 'unreadable' }
  const text = input.trim()
  if (text.startsWith('{')) return { kind: 'bundle', bundle: text }
  if (/^[a-z][a-z0-9+.-]*:/i.test(text))
    return URL.canParse(text) ? readAddress(new URL(text), allowLocalhost) : { kind: 'unreadable' }
  const badgeNo = parseBadgeNo(text)
  return badgeNo ? { kind: 'address', url: bundleAddress(registry, badgeNo), badgeNo } : { kind: 'unreadable' }
}

/** A verify page names its badge, and so does the address of a registry's bundle; another address is a bundle as it is. */
function readAddress(url: URL, allowLocalhost: boolean): Question {
  if (!isAllowed(url, allowLocalhost)) return { kind: 'refused' }
  const code = PAGE.exec(url.pathname)?.slice(1).find(Boolean)
  if (code === undefined) return { kind: 'address', url: url.href }
  const badgeNo = parseBadgeNo(decode(code))
  return badgeNo ? { kind: 'address', url: bundleAddress(url.origin, badgeNo), badgeNo } : { kind: 'unreadable' }
}

/** Whether a host may be asked at all. */
export function isAllowed({ protocol, hostname, username, password }: URL, allowLocalhost: boolean): boolean {
  if (username || password) return false
  const local = isLocalhost(hostname)
  return protocol === 'https:' ? !local || allowLocalhost : protocol === 'http:' && local && allowLocalhost
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
