/**
 * The payload of a token, without any check; `{}` if it cannot be read. Use it to look something up, or to read what a
 * judgement has proven of the same bytes. Never decide by it, and never fetch an address from it.
 */
export function unverifiedPayload(token: string): { readonly [name: string]: unknown } {
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

/** The `iat` of a token in seconds, unchecked; 0 if it has none. */
export const unverifiedIat = (token: string): number => numberOf(unverifiedPayload(token)['iat'])

/** The `exp` of a token in seconds, unchecked; 0 if it has none. */
export const unverifiedExp = (token: string): number => numberOf(unverifiedPayload(token)['exp'])

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
