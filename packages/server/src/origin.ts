import { isLocalhost } from '@liangpai/core/localhost'
import { Refusal } from './refusal.ts'

/**
 * The origin of a service: the configured one, by default the recorded one, which never changes. Throws `originChanged`,
 * `originMissing`, `originInvalid`.
 */
export function settledOrigin(configured: string | undefined, recorded: string | undefined): string {
  if (configured !== undefined && recorded !== undefined && configured !== recorded)
    throw new Refusal('originChanged', recorded)
  const origin = configured ?? recorded
  if (origin === undefined) throw new Refusal('originMissing')
  return checkOrigin(origin)
}

/** Returns an origin that can be an entity id; throws `originInvalid` for any other. */
export function checkOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocalhost(url.hostname))
  if (!url || url.origin !== origin || !secure || url.hostname.includes('[')) throw new Refusal('originInvalid', origin)
  return origin
}
