import { isLocalhost } from '@liangpai/core'
import { isAllowed } from './input.ts'
import { ClientUsageError } from './usageError.ts'

/** The registries of a client: the first is asked for bare codes, each is believed for its own badges. */
export type Registries = { first: string; origins: ReadonlySet<string>; allowLocalhost: boolean }

/** Reads the origins of registries. Throws `REGISTRY_INVALID`; localhost does not go together with the world outside. */
export function readRegistries(given: string | readonly string[]): Registries {
  const urls = (typeof given === 'string' ? [given] : given).map(readOrigin)
  const [first] = urls
  const local = urls.filter(({ hostname }) => isLocalhost(hostname)).length
  if (!first || (local > 0 && local < urls.length)) throw new ClientUsageError('REGISTRY_INVALID')
  return { first: first.origin, origins: new Set(urls.map(({ origin }) => origin)), allowLocalhost: local > 0 }
}

/** Only an origin: a registry serves its paths below it. On this machine http will do. */
function readOrigin(registry: string): URL {
  const url = URL.canParse(registry) ? new URL(registry) : undefined
  const bare = url?.pathname === '/' && url.search === '' && url.hash === ''
  if (!url || !bare || !isAllowed(url, isLocalhost(url.hostname))) throw new ClientUsageError('REGISTRY_INVALID')
  return url
}
