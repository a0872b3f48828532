import { registries } from './registries.ts'
import { originOf } from './url.ts'

/** Where the evidence of an element is. */
export type Source = {
  readonly badge: string
  readonly src: string
  /** The origin of the registry to ask; empty if there is none. */
  readonly registry: string
  /** The origin that the element itself names, by its attribute or its link; empty if it names none. */
  readonly origin: string
  /** The document that the element stands in. */
  readonly owner: Document
}

/** The attributes of an element that say where its evidence is. */
type Attributes = { readonly badge: string; readonly registry: string; readonly src: string }

/** The link that a shop pasted into the element, if it leads anywhere. */
export function pastedLink(host: Element): HTMLAnchorElement | undefined {
  const link = host.querySelector('a')
  return link && /^https?:$/.test(link.protocol) ? link : undefined
}

/**
 * The registry is the one of the attribute, else that of the link if the page has a file of it, else the first file's. Where
 * the page has a shop's own copy alone, which is of no registry, it is that of the link.
 */
export function sourceOf(host: Element & Attributes): Source {
  const { badge, src, registry } = host
  const link = pastedLink(host)
  const origin = registry ? originOf(registry) : link ? link.origin : ''
  return {
    badge,
    src,
    origin,
    owner: host.ownerDocument,
    registry: registry || registries.has(origin) ? origin : [...registries][0] || origin,
  }
}
