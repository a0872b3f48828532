import { isThumbprint, UsageError } from '@liangpai/core'
import { originOf } from './url.ts'
import { type UsageCode, usageMessage } from './usageMessages.ts'

/** The origins of the registries that the page's own code names, the first one first. */
export const registries = new Set<string>()

/** The roots that the page trusts, each with the origin of the registry whose bundles it counts for; empty for all. */
const roots = new Set<`${string} ${string}`>()

/** Where `change` is dispatched when more is trusted: badges are then judged anew, and ask their registry again. */
export const registryChanges = new EventTarget()

/**
 * Adds a registry that the badges of the page may ask, and the roots that count for its bundles alone; with an empty
 * `registry`, roots that count for all bundles. Throws `UsageError` and adds nothing if `registry` is no web address
 * (`REGISTRY_INVALID`) or an anchor is no thumbprint (`ANCHOR_INVALID`).
 */
export function addRegistry(registry: string, anchors: readonly string[]): void {
  const origin = originOf(registry)
  if (registry && !origin) throw usageError('REGISTRY_INVALID', registry)
  for (const anchor of anchors) if (!isThumbprint(anchor)) throw usageError('ANCHOR_INVALID', anchor)
  const size = registries.size + roots.size
  if (origin) registries.add(origin)
  for (const anchor of anchors) roots.add(`${origin} ${anchor}`)
  if (registries.size + roots.size > size) registryChanges.dispatchEvent(new Event('change'))
}

/**
 * What the page's own code decides; an element's attributes cannot: markup injected into a page must not choose roots.
 * Trusts root keys by their RFC 7638 thumbprints, for bundles from anywhere, and names the registry to ask. Anchors add
 * up; the first registry stands. Throws `UsageError` if `registry` is no web address or an anchor is no thumbprint.
 */
export function configure({ anchors = [], registry = '' }: { anchors?: readonly string[]; registry?: string }): void {
  addRegistry('', anchors)
  addRegistry(registry, [])
}

const usageError = (code: UsageCode, value: unknown) =>
  new UsageError(code, `liangpai: ${usageMessage(code)}: ${value as string}`)

/** The roots for a bundle from a registry; for one that the page itself has, the roots of all. */
export const anchorsFor = (registry: string): string[] =>
  [...roots]
    .map((root) => root.split(' '))
    .filter(([origin]) => !origin || !registry || origin === registry)
    .map(([, anchor = '']) => anchor)
