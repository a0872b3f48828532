import type { ElementReason } from './result.ts'

/** Why nothing can be verified in the document of an element, if so. A page may have moved it into one of its frames. */
export function environmentFault(owner: Document): ElementReason | undefined {
  if (window.top !== window || owner !== document) return 'PAGE_FRAMED'
  if (!isSecureContext) return 'PAGE_INSECURE'
  if (!globalThis.crypto || !crypto.subtle) return 'CRYPTO_MISSING'
  return typeof DecompressionStream === 'function' ? undefined : 'DECOMPRESSION_MISSING'
}
