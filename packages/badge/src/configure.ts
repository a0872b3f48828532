/** What the page's own code decides; an element's attributes cannot: markup injected into a page must not choose roots. */
const settings = { anchors: new Set<string>(), registry: '' }

/** Trusts root keys by their RFC 7638 thumbprints, and names the registry to ask. Anchors of several calls add up. */
export function configure({ anchors = [], registry }: { anchors?: readonly string[]; registry?: string }): void {
  for (const anchor of anchors) settings.anchors.add(anchor)
  if (registry) settings.registry = new URL(registry).origin
}

export const anchorsOf = (): string[] => [...settings.anchors]
export const registryOf = (): string => settings.registry
