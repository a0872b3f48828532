const MESSAGES = {
  ANCHOR_INVALID:
    'an anchor is the thumbprint of a root key, 43 characters of base64url (RFC 7638). Ask the issuing office for it and copy it whole. This is not one',
  REGISTRY_INVALID: 'a registry is a web address, such as https://badge.example. This is not one',
}

/** What a page's own code can get wrong. */
export type UsageCode = keyof typeof MESSAGES

/** What is expected, and the next step. The badge file is built without the words and says the code. */
export const usageMessage = (code: UsageCode): string => MESSAGES[code]
