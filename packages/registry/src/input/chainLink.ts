import { organizationWords } from '@liangpai/presentation'

/** The links of the industry chain by their words, in each language. */
const byWord = new Map(
  Object.values(organizationWords).flatMap(({ chainLink }) =>
    Object.entries(chainLink).map(([link, word]) => [word, link] as const),
  ),
)

/** The link that was typed by its word in any language, else what was typed, as it is to be printed. */
export const chainLinkOf = (typed: string): string => byWord.get(typed) ?? typed
