import { isIP } from 'node:net'
import { Refusal } from '../refusal.ts'

/** Whom a passkey belongs to: its id is a domain, and the name is all that authenticators show of the service. */
export type RelyingParty = { origin: string; id: string; name: string }

/** The relying party of a service at that origin; throws `passkeyNotAvailable` where there is no domain or no TLS. */
export function relyingPartyOf(origin: string): RelyingParty {
  const { hostname, host, protocol } = new URL(origin)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (isIP(hostname.replace(/^\[|\]$/g, '')) > 0 || (protocol !== 'https:' && !isLocal))
    throw new Refusal('passkeyNotAvailable', origin)
  return { origin, id: hostname, name: host }
}
