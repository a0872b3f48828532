/** Headers of every public read: any page may read it, and no cookie goes with it. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}

/** Keeps out of search engines what somebody may withdraw. */
export const UNLISTED = { 'x-robots-tag': 'noindex, noarchive' }
