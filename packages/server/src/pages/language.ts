import { type Language, languageOf, languages } from '@liangpai/presentation'
import { parseAccept } from 'hono/utils/accept'

/** The language of an answer: the one in the address, else the browser's first that we speak, in its order of preference. */
export function languageFrom(query: string | undefined, acceptLanguage: string | undefined): Language {
  const chosen = languages.find((language) => language === query)
  if (chosen) return chosen
  const tags = parseAccept((acceptLanguage ?? '').slice(0, 256))
    .filter(({ type, q }) => type !== '*' && q > 0)
    .map(({ type }) => type)
  return languageOf(tags.find((tag) => /^(zh|en)\b/i.test(tag)) ?? tags[0])
}
