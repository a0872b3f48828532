import { isPlainDate, type PlainDate } from '../date.ts'
import { isText } from '../../text.ts'
import {
  INITIATIVE_LENGTHS,
  type InitiativeContent,
  type InitiativeLanguage,
  initiativeLanguages,
  type InitiativeRefusal,
  MOST_PARAGRAPHS,
  type Written,
} from './initiative.ts'

/** The most characters of any part, before the limits of its language are looked at. */
const MOST_CHARACTERS = 2000

/** Ranks those who come first before those who come later, or do not come (SYSTEMS 80); with blanks between, too. */
const RANKS = /第[ \t]*[一1][ \t]*批|首[ \t]*批|[头頭][ \t]*批|first[\s-]+(?:batch|wave|group)/i

/** Whether words rank, in whatever form their characters are written. */
const isRanking = (words: readonly unknown[]): boolean => RANKS.test(words.flat().join('\n').normalize('NFKC'))

/** Why nobody may read this content, if so; whatever comes from outside is judged. */
export function judgeContent(content: InitiativeContent, day: PlainDate): InitiativeRefusal | undefined {
  const { title, text, pledge, until } = Object(content) as InitiativeContent
  if (until !== undefined && !isPlainDate(until)) return 'dateInvalid'
  if (until !== undefined && until < day) return 'initiativeOver'
  const parts = initiativeLanguages.map((language): Part => [
    language,
    of(title, language),
    of(text, language),
    of(pledge, language),
  ])
  for (const part of parts) {
    const code = judgePart(part)
    if (code) return code
  }
  if (pledge !== undefined && of(pledge, 'zh-Hans') === undefined) return 'initiativeUntranslated'
  return parts.some(([, ...words]) => isRanking(words)) ? 'initiativeRanks' : undefined
}

/** What is written in one language: title, text, pledge. */
type Part = [language: InitiativeLanguage, title: unknown, text: unknown, pledge: unknown]

const of = (written: unknown, language: InitiativeLanguage): unknown =>
  (Object(written) as Partial<Record<InitiativeLanguage, unknown>>)[language]

function judgePart([language, title, text, pledge]: Part): InitiativeRefusal | undefined {
  const isWritten = language === 'zh-Hans' || [title, text, pledge].some((part) => part !== undefined)
  if (!isWritten) return undefined
  if (title === undefined || text === undefined) return 'initiativeUntranslated'
  const paragraphs: unknown[] = Array.isArray(text) ? text : []
  const words = [title, ...paragraphs, ...(pledge === undefined ? [] : [pledge])]
  if (paragraphs.length === 0 || !words.every((one) => isText(one, MOST_CHARACTERS))) return 'initiativeText'
  const limits = INITIATIVE_LENGTHS[language]
  const count = (one: unknown) => [...String(one)].length
  const isTooLong =
    paragraphs.length > MOST_PARAGRAPHS ||
    count(title) > limits.title ||
    count(paragraphs.join('')) > limits.text ||
    (pledge !== undefined && count(pledge) > limits.pledge)
  return isTooLong ? 'initiativeLength' : undefined
}

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
