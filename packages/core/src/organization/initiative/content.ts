import type { PlainDate } from '../date.ts'
import {
  INITIATIVE_LENGTHS,
  type InitiativeContent,
  type InitiativeLanguage,
  initiativeLanguages,
  type InitiativeRefusal,
  MOST_PARAGRAPHS,
  type Written,
} from './initiative.ts'

/** Ranks those who come first before those who come later, or do not come (SYSTEMS 80). */
const RANKS = /第一批|第1批|首批|头批|頭批|first[\s-]+(?:batch|wave|group)/i

/** Why nobody may read this content, if so. */
export function judgeContent(content: InitiativeContent, day: PlainDate): InitiativeRefusal | undefined {
  const { title, text, pledge, until } = content
  if (until !== undefined && until < day) return 'initiativeOver'
  for (const language of initiativeLanguages) {
    const has = [title[language], text[language]].map((part) => part !== undefined)
    const needed = language === 'zh-Hans' || has[0] || has[1] || pledge?.[language] !== undefined
    if (needed && !(has[0] && has[1])) return 'initiativeUntranslated'
    if (isTooLong(content, language)) return 'initiativeLength'
  }
  if (pledge !== undefined && pledge['zh-Hans'] === undefined) return 'initiativeUntranslated'
  return RANKS.test(wordsOf(content)) ? 'initiativeRanks' : undefined
}

function isTooLong({ title, text, pledge }: InitiativeContent, language: InitiativeLanguage): boolean {
  const limits = INITIATIVE_LENGTHS[language]
  const paragraphs = text[language] ?? []
  const count = (words: string | undefined) => [...(words ?? '')].length
  return (
    paragraphs.length > MOST_PARAGRAPHS ||
    count(title[language]) > limits.title ||
    count(paragraphs.join('')) > limits.text ||
    count(pledge?.[language]) > limits.pledge
  )
}

const wordsOf = ({ title, text, pledge }: InitiativeContent): string =>
  initiativeLanguages
    .flatMap((language) => [title[language], ...(text[language] ?? []), pledge?.[language]])
    .filter((words) => words !== undefined)
    .join('\n')

/** The content alone, each part in the order of the languages, so that what says the same is the same. */
export function contentOf({ title, text, pledge, until }: InitiativeContent): InitiativeContent {
  return {
    title: inOrder(title),
    text: inOrder(text),
    ...(pledge !== undefined && { pledge: inOrder(pledge) }),
    ...(until !== undefined && { until }),
  }
}

function inOrder<Value>(written: Written<Value>): Written<Value> {
  const others = initiativeLanguages.flatMap((language) => {
    const value = written[language]
    return language === 'zh-Hans' || value === undefined ? [] : [[language, value] as const]
  })
  return { 'zh-Hans': written['zh-Hans'], ...Object.fromEntries(others) }
}

/** Whether two parts say the same in each language. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
