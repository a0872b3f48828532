import { isThumbprint } from '@liangpai/core'
import { originOf } from './url.ts'

/**
 * The thumbprints of the roots that the page trusts, by the origin of the registry whose bundles they count for; those
 * under the empty origin count for bundles from anywhere. Registries stand in the order of their arrival.
 */
const roots = new Map<string, Set<string>>([['', new Set()]])

const listeners = new Set<() => void>()

/**
 * Adds a registry that the badges of the page may ask, and the roots that count for its bundles alone; with an empty
 * `registry`, roots that count for all bundles. Throws a `TypeError` if `registry` is no web address or an anchor is no
 * thumbprint.
 */
export function addRegistry(registry: string, anchors: readonly string[]): void {
  const origin = originOf(registry)
  if (registry && !origin) throw new TypeError(`liangpai: not the address of a registry: ${registry}`)
  if (![...anchors].every(isThumbprint)) throw new TypeError('liangpai: anchors are thumbprints of 43 characters')
  const trusted = roots.get(origin) || new Set()
  const size = roots.size + trusted.size
  for (const anchor of anchors) trusted.add(anchor)
  roots.set(origin, trusted)
  if (roots.size + trusted.size > size) for (const listener of listeners) listener()
}

/**
 * What the page's own code decides; an element's attributes cannot: markup injected into a page must not choose roots.
 * Trusts root keys by their RFC 7638 thumbprints, for bundles from anywhere, and names the registry to ask. Anchors add
 * up; the first registry stands. Throws a `TypeError` if `registry` is no web address or an anchor is no thumbprint.
 */
export function configure({ anchors = [], registry = '' }: { anchors?: readonly string[]; registry?: string }): void {
  addRegistry('', anchors)
  if (registry) addRegistry(registry, [])
}

/** Calls a listener when more is trusted. Returns the function that stops it. */
export function onRegistry(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The origins of the registries that the page's own code names, the first one first. */
export const registries = (): string[] => [...roots.keys()].slice(1)

/** The roots for a bundle from a registry; for one that the page itself has, the roots of all. */
export function anchorsFor(registry: string): string[] {
  const sets = registry ? [roots.get(''), roots.get(registry)] : [...roots.values()]
  return [...new Set(sets.flatMap((set) => (set ? [...set] : [])))]
}
