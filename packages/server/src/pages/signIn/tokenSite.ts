import type { Language } from '@liangpai/presentation'
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

/** What scopes are for, in words; the name of one that there is no more. */
export function scopeWords({ groups }: TokenSite, language: Language, scopes: readonly string[]): string[] {
  const all = groups.flatMap((group) => group.scopes)
  return scopes.map((scope) => all.find(({ name }) => name === scope)?.words(language) ?? scope)
}
