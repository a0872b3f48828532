const isLabel = (label: string) => /^[a-z0-9-]{1,63}$/.test(label) && !label.startsWith('-') && !label.endsWith('-')

/** HOST of PROFILE 4: two labels or more, the last of which begins with a letter. */
export function isHost(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 253) return false
  const labels = value.split('.')
  return labels.length >= 2 && labels.every(isLabel) && /^[a-z]/.test(labels.at(-1) ?? '')
}

const isLocalHost = (host: string) => {
  const labels = host.split('.')
  return labels.at(-1) === 'localhost' && labels.every(isLabel)
}

const isSegment = (part: string) => /^[A-Za-z0-9._~-]+$/.test(part) && part !== '.' && part !== '..'

/** The segments of an address whose scheme, host and port are in order. */
function segmentsOf(value: string, local: boolean): string[] | undefined {
  const [scheme, empty, authority = '', ...segments] = value.split('/')
  const [host = '', port, more] = authority.split(':')
  if (empty !== '' || more !== undefined || (port !== undefined && !/^\d{1,5}$/.test(port))) return undefined
  const here = local && isLocalHost(host)
  if (!(here || isHost(host)) || !(scheme === 'https:' || (here && scheme === 'http:'))) return undefined
  return segments
}

const hrefOf = (value: string) => (URL.canParse(value) ? new URL(value).href : undefined)

/** An entity id, or another address in its form. */
export function isEntityId(value: unknown, local: boolean, limit = 255): value is string {
  if (typeof value !== 'string' || value.length > limit) return false
  const segments = segmentsOf(value, local)
  const href = hrefOf(value)
  return Boolean(segments?.every(isSegment)) && (href === value || href === `${value}/`)
}

/** The address of a shop: its path ends in a slash. */
export function isShopUrl(value: unknown, local: boolean): value is string {
  if (typeof value !== 'string' || value.length > 255 || !value.endsWith('/')) return false
  const segments = segmentsOf(value, local)
  return Boolean(segments && segments.length > 0 && segments.slice(0, -1).every(isSegment)) && hrefOf(value) === value
}
