import { originOf } from './url.ts'

/** What the page's own code decides; an element's attributes cannot: markup injected into a page must not choose roots. */
const settings = { anchors: new Set<string>(), registry: '' }

const listeners = new Set<() => void>()

/** Trusts root keys by their RFC 7638 thumbprints, and names the registry to ask. Anchors add up; the first registry stands. */
export function configure({ anchors = [], registry }: { anchors?: readonly string[]; registry?: string }): void {
  for (const anchor of anchors) settings.anchors.add(anchor)
  settings.registry = settings.registry || originOf(registry)
  for (const listener of listeners) listener()
}

/** Calls a listener when more is trusted. Returns the function that stops it. */
export function onConfigure(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const anchorsOf = (): string[] => [...settings.anchors]
export const registryOf = (): string => settings.registry
