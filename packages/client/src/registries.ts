import { isLocalhost } from '@liangpai/core'
import { ClientUsageError } from './usageError.ts'

/** The registries of a client. `first` is asked for bare codes; each may say of its own badges that they are not in effect. */
export type Registries = {
  first: string
  origins: readonly string[]
  authorities: ReadonlySet<string>
  allowLocalhost: boolean
}

/** Reads the origins of registries. Throws `REGISTRY_INVALID`, also for a mixture of localhost and other hosts. */
export function readRegistries(registries: readonly string[]): Registries {
  if (!Array.isArray(registries)) throw new ClientUsageError('REGISTRY_INVALID', registries)
  const urls = registries.map(readOrigin)
  const [first] = urls
  const localCount = urls.filter(({ hostname }) => isLocalhost(hostname)).length
  if (!first || (localCount > 0 && localCount < urls.length)) throw new ClientUsageError('REGISTRY_INVALID')
  const origins = urls.map(({ origin }) => origin)
  return { first: first.origin, origins, authorities: new Set(origins), allowLocalhost: localCount > 0 }
}

/** An origin alone, https or on localhost also http. */
function readOrigin(registry: string): URL {
  const url = typeof registry === 'string' && URL.canParse(registry) ? new URL(registry) : undefined
  const isBare = url?.pathname === '/' && url.search === '' && url.hash === ''
  if (!url || !isBare || !isAllowed(url)) throw new ClientUsageError('REGISTRY_INVALID', registry)
  return url
}

/** Whether an address may be that of a registry: https, or on localhost also http. */
const isAllowed = ({ protocol, hostname, username, password }: URL): boolean =>
  !username && !password && (protocol === 'https:' || (protocol === 'http:' && isLocalhost(hostname)))
