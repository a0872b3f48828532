import type { ElementReason } from './result.ts'

/** Why nothing can be verified in this page, if so. */
export function environmentFault(): ElementReason | undefined {
  if (window.top !== window) return 'PAGE_FRAMED'
  if (!isSecureContext) return 'PAGE_INSECURE'
  if (!globalThis.crypto || !crypto.subtle) return 'CRYPTO_MISSING'
  return typeof DecompressionStream === 'function' ? undefined : 'DECOMPRESSION_MISSING'
}
