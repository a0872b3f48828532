/**
 * The payload of a token as it says itself. Nothing of it is proven: it serves to look something up at hand, or to read
 * what a judgement has proven of the same bytes. Never to decide, and never for an address to fetch.
 */
export function peek(token: string): { readonly [name: string]: unknown } {
  try {
    const payload = token.split('.', 2)[1] ?? ''
    const binary = atob(payload.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** When a status token says that it was signed, in seconds. */
export function signedAt(status: string): number {
  const { iat } = peek(status)
  return typeof iat === 'number' ? iat : 0
}
