const MESSAGES: { readonly [code in string]?: string } = {
  ANCHORS_MISSING: '`anchors` is a list of thumbprints of roots',
  CLOCK_INVALID: '`now` is in seconds: Date.now() / 1000',
  CRYPTO_MISSING: 'WebCrypto needs https and a newer engine',
  PAGE_MISSING: '`page` is an address, a listing, or null',
  REVOKED_INVALID: '`revoked` is a list of thumbprints',
}

/** What the caller did, in words; the code where it says enough. The badge file is built without the words. */
export const usageMessage = (code: string): string => MESSAGES[code] ?? code
