import type { MiddlewareHandler } from 'hono'
import type { Site } from '../pages/site.ts'

/** What a service is called and whom one turns to, as long as it runs: a command or another process may change it. */
export type LiveSite<Particulars> = {
  site: Site
  /** All that the service says of itself, as it was read last. */
  particulars(): Particulars
  /** Reads it again before an answer. */
  refresh: MiddlewareHandler
}

/** How a service says what it is. */
export type LiveSiteOptions<Particulars> = {
  origin: string
  /** As it was when the service was opened. */
  first: Particulars
  read(): Promise<Particulars>
  siteOf(particulars: Particulars): Omit<Site, 'origin'>
}

/** A site whose particulars are read again before each answer. While the database is away, those that were read last stand. */
export function liveSite<Particulars>({
  origin,
  first,
  read,
  siteOf,
}: LiveSiteOptions<Particulars>): LiveSite<Particulars> {
  let current = first
  const said = () => siteOf(current)
  return {
    site: {
      origin,
      get organizationName() {
        return said().organizationName
      },
      get names() {
        return said().names
      },
      get contact() {
        return said().contact
      },
    },
    particulars: () => current,
    refresh: async (_c, next) => {
      current = await read().catch(() => current)
      await next()
    },
  }
}
