import { messagesSource } from './scripts.ts'

type Headers = { [name: string]: string }

/** An address that ends so is answered with what is to run before a page's own scripts. */
export const BEFORE_PAGE = '?before-page'

/** Where a page may load a script from, by its policy: its own host, or the first address that the policy names. */
function sourceFor(policy = ''): string {
  const [, sources = "'self'"] = /script-src ([^;]*)/.exec(policy) ?? /default-src ([^;]*)/.exec(policy) ?? []
  const address = sources.split(' ').find((source) => source === "'self'" || source.startsWith('http'))
  if (!address || address === "'self'") return `/${BEFORE_PAGE}`
  return new URL(address).href + BEFORE_PAGE
}

/** The page with one more script at its start, which takes its tag away: WebDriver runs nothing before a page's own. */
export const withBeforePage = (page: string, { 'content-security-policy': policy }: Headers = {}): string =>
  page.replace('<head>', `<head><script src="${sourceFor(policy)}"></script>`)

export const beforePageSource = (scripts: readonly string[]): string =>
  ['document.currentScript.remove()', messagesSource, ...scripts].join('\n;')
