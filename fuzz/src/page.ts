import type { Page } from './strike/page.ts'

const refuse = () => {
  throw new Error('no page')
}

/** The value that a judge is given for a page, made anew each time. */
export function pageOf(page: Page): unknown {
  if ('is' in page) return page.is
  switch (page.odd) {
    case 'nothing':
      return undefined
    case 'symbol':
      return Symbol('page')
    case 'function':
      return () => 'https://heyu-tea.example/'
    case 'throwing':
      return new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse })
    case 'fickle': {
      let asked = 0
      return {
        host: 'market.example',
        get id() {
          return asked++ === 0 ? '4711' : '4712'
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
