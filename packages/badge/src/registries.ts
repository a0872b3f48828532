import { isThumbprint } from '@liangpai/core'
import { originOf } from './url.ts'

/** The origins of the registries that the page's own code names, the first one first. */
export const registries = new Set<string>()

/** The roots that the page trusts, each with the origin of the registry whose bundles it counts for; empty for all. */
const roots = new Set<`${string} ${string}`>()

/** Where `change` is dispatched when more is trusted. */
export const registryChanges = new EventTarget()

/**
 * Adds a registry that the badges of the page may ask, and the roots that count for its bundles alone; with an empty
 * `registry`, roots that count for all bundles. Throws a `TypeError` if `registry` is no web address or an anchor is no
 * thumbprint.
 */
export function addRegistry(registry: string, anchors: readonly string[]): void {
  const origin = originOf(registry)
  if ((registry && !origin) || ![...anchors].every(isThumbprint)) throw new TypeError('liangpai: no thumbprint')
  if (origin) registries.add(origin)
  for (const anchor of anchors) roots.add(`${origin} ${anchor}`)
  registryChanges.dispatchEvent(new Event('change'))
}

/**
 * What the page's own code decides; an element's attributes cannot: markup injected into a page must not choose roots.
 * Trusts root keys by their RFC 7638 thumbprints, for bundles from anywhere, and names the registry to ask. Anchors add
 * up; the first registry stands. Throws a `TypeError` if `registry` is no web address or an anchor is no thumbprint.
 */
export function configure({ anchors = [], registry = '' }: { anchors?: readonly string[]; registry?: string }): void {
  addRegistry('', anchors)
  addRegistry(registry, [])
}

/** The roots for a bundle from a registry; for one that the page itself has, the roots of all. */
export const anchorsFor = (registry: string): string[] =>
  [...roots]
    .map((root) => root.split(' '))
    .filter(([origin]) => !origin || !registry || origin === registry)
    .map(([, anchor = '']) => anchor)
