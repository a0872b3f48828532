import { html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import type { TokenDraft, TokenMade } from '../../signIn/tokens.ts'
import type { By } from '../../verb/perform.ts'

/** One thing that a token may be for: a verb, what it does, and for which of its inputs no token does it. */
export type TokenScopeWords = { name: string; words(language: Language): string; except?(language: Language): string }

/** Those that a form offers together. */
export type TokenGroup = { words(language: Language): string; scopes: readonly TokenScopeWords[] }

/** What a service whose people have programs says of tokens. One without has no such page. */
export type TokenSite = {
  groups: readonly TokenGroup[]
  /** Makes one for whoever is signed in; throws what the verb does. */
  add(by: By, draft: TokenDraft): Promise<TokenMade>
  /** The request that a page shows as an example for a token of these scopes: what `curl` is called with beside the header. */
  example(scopes: readonly string[]): string
}

/** What scopes are for, a line each, with what no token does of it; of a verb that there is no more, its name. */
export function tokenUses({ groups }: TokenSite, language: Language, scopes: readonly string[]): Markup {
  const all = groups.flatMap((group) => group.scopes)
  const { token: words } = pageWords[language].signIn
  const lines = scopes.map((scope) => {
    const found = all.find(({ name }) => name === scope)
    return html`<li>
      ${found?.words(language) ?? scope}
      ${found?.except && html`<small>${words.except(found.except(language))}</small>`}
    </li>`
  })
  return html`<ul class="token-uses">
    ${lines}
  </ul>`
}
