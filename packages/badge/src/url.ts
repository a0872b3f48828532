/** The origin of a web address; empty for anything else, which an attribute may well contain. */
export function originOf(address: string | undefined): string {
  const url = urlOf(address)
  return url ? url.origin : ''
}

/** A web address, relative to the page; `undefined` for anything else. Markup can shadow `document.baseURI`. */
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
