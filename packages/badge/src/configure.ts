/** What the page's own code decides; an element's attributes cannot: markup injected into a page must not choose roots. */
const settings = { anchors: new Set<string>(), registry: '' }

const listeners = new Set<() => void>()

/** Trusts root keys by their RFC 7638 thumbprints, and names the registry to ask. Anchors add up; the first registry stands. */
export function configure({ anchors = [], registry }: { anchors?: readonly string[]; registry?: string }): void {
  for (const anchor of anchors) settings.anchors.add(anchor)
  settings.registry = settings.registry || originOf(registry)
  for (const listener of listeners) listener()
}

/** Tells a listener when more is trusted; ends with the function that it returns. */
export function onConfigure(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const anchorsOf = (): string[] => [...settings.anchors]
export const registryOf = (): string => settings.registry

/** The origin of a web address; empty for anything else, which a page may well have written into an attribute. */
export function originOf(address: string | undefined): string {
  const url = urlOf(address)
  return url ? url.origin : ''
}

/** A web address, relative to the page; nothing for what is none. Markup can shadow `document.baseURI`. */
export function urlOf(address: string | undefined): URL | undefined {
  const url = address && (parse(address) || parse(address, document.baseURI))
  return url && /^https?:$/.test(url.protocol) ? url : undefined
}

function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
