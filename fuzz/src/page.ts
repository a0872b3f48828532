import { city } from '@liangpai/world'
import type { Page } from './mutations/page.ts'

const refuse = () => {
  throw new Error('no page')
}

/** The value of a page for one judge; objects are new each time. */
export function pageOf(page: Page): unknown {
  if ('is' in page) return page.is
  switch (page.odd) {
    case 'nothing':
      return undefined
    case 'symbol':
      return Symbol('page')
    case 'function':
      return () => city.shop.urls[0]
    case 'throwing':
      return new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse })
    case 'fickle': {
      let reads = 0
      return {
        host: city.listing.host,
        get id() {
          return reads++ === 0 ? city.listing.id : `${city.listing.id}0`
        },
      }
    }
    case 'revoked': {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    }
  }
}
