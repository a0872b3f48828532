import { languageOf } from '@liangpai/presentation'
import type { Language } from '../registry.ts'

export const LANGUAGES: Language[] = ['zh-Hans', 'zh-Hant', 'en']

/** The language a reader asked for, by the address or else by his browser: the first that we speak, in his order. */
export function languageFrom(asked: string | undefined, acceptLanguage: string | undefined): Language {
  const chosen = LANGUAGES.find((language) => language === asked)
  if (chosen) return chosen
  const tags = tagsOf(acceptLanguage ?? '')
  return languageOf(tags.find((tag) => /^(zh|en)\b/i.test(tag)) ?? tags[0])
}

function tagsOf(acceptLanguage: string): string[] {
  const ranges = acceptLanguage
    .slice(0, 256)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
      return { tag, weight: Number(weight) }
    })
  return ranges
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
