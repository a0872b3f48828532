import { type Bundle, bundleAddress, parseBadgeNo, readBadgeNo, readPageAddress } from '@liangpai/core'
import { copyOfBundle } from './bundleCopy.ts'
import type { Registries } from './registries.ts'

/** What names a badge: a code, the address of its verify page or bundle, or the bundle itself as text, bytes or object. */
export type Input = string | URL | Bundle | object

/** An address to fetch a bundle from. `badgeNo` is the badge it must be; absent for a copy under another address. */
export type BundleAddress = { url: string; badgeNo?: string }

/** An input, read. `foreign` is an address of a host that is none of the registries: it is never asked. */
export type ParsedInput =
  | ({ kind: 'address' } & BundleAddress)
  | { kind: 'bundle'; bundle: unknown }
  | { kind: 'unreadable' }
  | { kind: 'foreign' }

const VERIFY = /^\/verify\/[^/]+\/?$/
const BUNDLE = /^\/badges\/([^/]+)\/bundle\/?$/

/** The number of the badge whose bundle a registry serves at an address, `undefined` for other addresses. */
export const badgeNoAt = (url: string): string | undefined =>
  parseBadgeNo(BUNDLE.exec(new URL(url).pathname)?.[1] ?? '')

/**
 * Reads what names a badge, as a program has it or as people type it; a bare code belongs to the first registry. Nothing
 * that an object does while it is looked at makes it throw.
 */
export function readInput(input: unknown, registries: Registries): ParsedInput {
  try {
    if (typeof input === 'string') return readTyped(input, registries)
    if (input instanceof URL) return readTyped(input.href, registries)
    if (input instanceof Uint8Array) return readTyped(new TextDecoder().decode(input), registries)
  } catch {
    // An object that refuses to be looked at is no URL.
  }
  return typeof input === 'object' && input !== null
    ? { kind: 'bundle', bundle: copyOfBundle(input) }
    : { kind: 'unreadable' }
}

function readTyped(typed: string, registries: Registries): ParsedInput {
  const text = typed.trim()
  if (text.startsWith('{')) return { kind: 'bundle', bundle: text }
  // Nearly all are bare codes, which cost a fifth of what people add to them.
  const bare = parseBadgeNo(text)
  if (bare !== undefined) return bundleOf(registries.first, bare)
  const read = readBadgeNo(text, registries.origins)
  if ('badgeNo' in read) return bundleOf(registryIn(text, registries), read.badgeNo)
  return read.fault === 'BADGE_NO_SEVERAL' ? { kind: 'unreadable' } : readCopy(text, registries)
}

/** The registry whose address a text has, or else the first: the number itself may stand beside the address. */
function registryIn(text: string, { origins, first }: Registries): string {
  const isRead = (piece: string, registries: string[]) => 'badgeNo' in readBadgeNo(piece, registries)
  const addresses = text.split(/[\s"]+/).filter((piece) => !isRead(piece, []))
  return origins.find((origin) => addresses.some((address) => isRead(address, [origin]))) ?? first
}

const bundleOf = (origin: string, badgeNo: string): ParsedInput => ({
  kind: 'address',
  url: bundleAddress(origin, badgeNo),
  badgeNo,
})

/** An address that names no badge is taken for a copy of a bundle, if it is on one of the registries. */
function readCopy(text: string, { authorities }: Registries): ParsedInput {
  const address = readPageAddress(text)
  if (address === undefined || !URL.canParse(address)) return { kind: 'unreadable' }
  const { origin, href, pathname } = new URL(address)
  if (!authorities.has(origin)) return { kind: 'foreign' }
  const isOfBadge = VERIFY.test(pathname) || BUNDLE.test(pathname)
  return isOfBadge ? { kind: 'unreadable' } : { kind: 'address', url: href }
}
